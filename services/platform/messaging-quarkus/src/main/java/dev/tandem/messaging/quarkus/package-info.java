/** The messaging core on Quarkus: what a service wires its deciders, tasks and handlers into. */
package dev.tandem.messaging.quarkus;

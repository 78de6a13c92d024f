/** The messaging core's ports on PostgreSQL, through the reactive client; independent of the framework around it. */
package dev.tandem.messaging.quarkus.postgres;

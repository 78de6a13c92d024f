/** Keeps the core's loops on event loops of their own. */
package dev.tandem.messaging.quarkus.eventloop;

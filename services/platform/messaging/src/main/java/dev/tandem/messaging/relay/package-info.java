/** The event store as outbox: publishes what is committed, in order per key, skipping nothing. */
package dev.tandem.messaging.relay;

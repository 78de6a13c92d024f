/** The durable side of the engine: what a batch reads, what it writes, and the formats in between. */
package dev.tandem.messaging.store;

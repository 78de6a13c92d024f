/** The relay's way to the broker and the events' way from it, over SmallRye Reactive Messaging channels. */
package dev.tandem.messaging.quarkus.kafka;

package dev.tandem.messaging.relay;

import dev.tandem.messaging.store.RecordedEvent;

/** A stored event with its place in publishing order. */
public record OutboxEvent(OutboxPosition position, RecordedEvent event) {}

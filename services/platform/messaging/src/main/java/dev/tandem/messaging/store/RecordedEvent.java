package dev.tandem.messaging.store;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it is stored and, unchanged, published.
 *
 * @param version 1 for the stream's first event, without gaps
 * @param type protobuf full name of the payload
 */
public record RecordedEvent(
        UUID id,
        StreamId stream,
        long version,
        String type,
        byte[] payload,
        Instant occurredAt,
        MessageContext context) {}

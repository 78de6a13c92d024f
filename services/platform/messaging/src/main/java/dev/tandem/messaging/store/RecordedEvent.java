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
 * @param schema of the payload: 1, 2, ... per type
 */
public record RecordedEvent(
        UUID id,
        StreamId stream,
        long version,
        String type,
        byte[] payload,
        Instant occurredAt,
        MessageContext context,
        int schema) {
    /** An event of a type that has had one schema only. */
    public RecordedEvent(
            UUID id,
            StreamId stream,
            long version,
            String type,
            byte[] payload,
            Instant occurredAt,
            MessageContext context) {
        this(id, stream, version, type, payload, occurredAt, context, 1);
    }
}

package dev.tandem.messaging.consume;

import dev.tandem.messaging.MessageContext;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it arrived.
 *
 * @param subject id of the aggregate it is about
 * @param version the aggregate's version after the event
 * @param schema of the payload
 */
public record EventEnvelope(
        UUID id,
        String type,
        String subject,
        long version,
        Instant time,
        MessageContext context,
        byte[] payload,
        int schema) {
    /** An event of a type that has had one schema only. */
    public EventEnvelope(
            UUID id, String type, String subject, long version, Instant time, MessageContext context, byte[] payload) {
        this(id, type, subject, version, time, context, payload, 1);
    }

    /** The same event as part of another trace. */
    public EventEnvelope withTraceparent(String traceparent) {
        return new EventEnvelope(
                id, type, subject, version, time, context.withTraceparent(traceparent), payload, schema);
    }
}

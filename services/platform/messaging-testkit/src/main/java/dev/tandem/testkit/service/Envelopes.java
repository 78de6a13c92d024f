package dev.tandem.testkit.service;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.consume.EventEnvelope;
import java.time.Instant;
import java.util.UUID;

/** Events as they would arrive from the broker. */
public final class Envelopes {
    private static final Instant TIME = Instant.parse("2025-12-31T12:00:00Z");

    private Envelopes() {}

    /** A first event of its subject, with a new id. */
    public static EventEnvelope of(String type, String subject, byte[] payload) {
        return new EventEnvelope(UUID.randomUUID(), type, subject, 1, TIME, MessageContext.empty(), payload);
    }
}

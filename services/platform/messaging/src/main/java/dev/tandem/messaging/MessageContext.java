package dev.tandem.messaging;

import java.util.Optional;

/**
 * Where a message comes from: W3C trace context, the business conversation, and the message that caused it.
 * Stored with every event so that a trace survives the outbox.
 */
public record MessageContext(
        Optional<String> traceparent, Optional<String> correlationId, Optional<String> causationId) {
    private static final MessageContext EMPTY =
            new MessageContext(Optional.empty(), Optional.empty(), Optional.empty());

    public static MessageContext empty() {
        return EMPTY;
    }

    public static MessageContext ofTrace(String traceparent) {
        return EMPTY.withTraceparent(traceparent);
    }

    public MessageContext withTraceparent(String value) {
        return new MessageContext(Optional.ofNullable(value), correlationId, causationId);
    }

    public MessageContext withCorrelationId(String value) {
        return new MessageContext(traceparent, Optional.ofNullable(value), causationId);
    }

    public MessageContext withCausationId(String value) {
        return new MessageContext(traceparent, correlationId, Optional.ofNullable(value));
    }
}

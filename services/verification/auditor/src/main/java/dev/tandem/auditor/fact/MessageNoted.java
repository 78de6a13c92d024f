package dev.tandem.auditor.fact;

import java.time.Instant;

/**
 * What is known of one message to a customer or an operator.
 *
 * @param key its idempotency key
 * @param channel {@code EMAIL} or {@code WEBHOOK}
 * @param at when; null for a received one
 */
public record MessageNoted(String key, String channel, Step step, Instant at) implements Fact {
    /** The first three are what notification says, the last is what the receiver has. */
    public enum Step {
        REQUESTED,
        SENT,
        FAILED,
        RECEIVED
    }

    @Override
    public String subject() {
        return "message/" + key;
    }
}

package dev.tandem.messaging;

import java.util.Map;

/**
 * A refusal that is part of the contract.
 *
 * @param reason UPPER_SNAKE_CASE, stable, for programs
 * @param message one sentence for people
 * @param details further facts by name, for programs
 */
public record Rejection(Kind kind, String reason, String message, Map<String, String> details) {
    /** How a caller should read the refusal; adapters map it to their protocol's status. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        FAILED_PRECONDITION,
        ALREADY_EXISTS
    }

    public Rejection {
        details = Map.copyOf(details);
    }

    public static Rejection of(Kind kind, String reason, String message) {
        return new Rejection(kind, reason, message, Map.of());
    }
}

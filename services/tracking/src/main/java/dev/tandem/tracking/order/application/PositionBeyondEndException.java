package dev.tandem.tracking.order.application;

import java.util.UUID;

/** The order is known, and its timeline has no entry at the position from which somebody wants to go on. */
public final class PositionBeyondEndException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PositionBeyondEndException(UUID orderId, long entries) {
        super("is beyond the timeline of order " + orderId + ", which has " + entries
                + (entries == 1 ? " entry" : " entries") + "; start again without it");
    }
}

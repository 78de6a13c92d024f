package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reservation as it stands.
 *
 * @param lines empty unless they are or were held
 * @param expiresAt null unless it is held
 * @param rejectReason null unless it was rejected
 */
public record ReservationState(
        UUID orderId,
        ReservationStatus status,
        List<Line> lines,
        Instant expiresAt,
        RejectReason rejectReason,
        List<Shortage> shortages)
        implements InventoryState {
    public ReservationState {
        lines = List.copyOf(lines);
        shortages = List.copyOf(shortages);
    }

    public static ReservationState none(UUID orderId) {
        return new ReservationState(orderId, ReservationStatus.NONE, List.of(), null, null, List.of());
    }

    public static ReservationState held(UUID orderId, List<Line> lines, Instant expiresAt) {
        return new ReservationState(orderId, ReservationStatus.HELD, lines, expiresAt, null, List.of());
    }

    public static ReservationState rejected(UUID orderId, RejectReason reason, List<Shortage> shortages) {
        return new ReservationState(orderId, ReservationStatus.REJECTED, List.of(), null, reason, shortages);
    }

    /** Neither held nor rejected, with what it held. */
    public static ReservationState past(UUID orderId, ReservationStatus status, List<Line> lines) {
        return new ReservationState(orderId, status, lines, null, null, List.of());
    }
}

package dev.tandem.inventory.stock.model;

import java.util.Arrays;

/** Every way in which a reservation moves on. What is not listed changes nothing. */
public enum ReservationTransition {
    HELD(ReservationStatus.NONE, ReservationTrigger.RESERVE_SERVED, ReservationStatus.HELD),
    REJECTED(ReservationStatus.NONE, ReservationTrigger.RESERVE_SHORT, ReservationStatus.REJECTED),
    BARRED(ReservationStatus.NONE, ReservationTrigger.RELEASE_ASKED, ReservationStatus.RELEASED),

    /** Takes the timer away and is no change of its own: it has no event. */
    KEPT(ReservationStatus.HELD, ReservationTrigger.ORDER_CONFIRMED, ReservationStatus.HELD),
    RELEASED(ReservationStatus.HELD, ReservationTrigger.RELEASE_ASKED, ReservationStatus.RELEASED),
    DEDUCTED(ReservationStatus.HELD, ReservationTrigger.ORDER_DISPATCHED, ReservationStatus.DEDUCTED),
    EXPIRED(ReservationStatus.HELD, ReservationTrigger.TIME_OVER, ReservationStatus.EXPIRED),

    /** Told again: the order may not have existed when ordering heard of it first, and holds no stock. */
    CONFIRMED_TOO_LATE(ReservationStatus.EXPIRED, ReservationTrigger.ORDER_CONFIRMED, ReservationStatus.EXPIRED),

    // The goods left all the same: what has left is booked, whatever the books thought before.
    DEDUCTED_UNRESERVED(ReservationStatus.NONE, ReservationTrigger.ORDER_DISPATCHED, ReservationStatus.DEDUCTED),
    DEDUCTED_AFTER_REJECTION(
            ReservationStatus.REJECTED, ReservationTrigger.ORDER_DISPATCHED, ReservationStatus.DEDUCTED),
    DEDUCTED_AFTER_RELEASE(ReservationStatus.RELEASED, ReservationTrigger.ORDER_DISPATCHED, ReservationStatus.DEDUCTED),
    DEDUCTED_AFTER_EXPIRY(ReservationStatus.EXPIRED, ReservationTrigger.ORDER_DISPATCHED, ReservationStatus.DEDUCTED);

    private final ReservationStatus from;
    private final ReservationTrigger trigger;
    private final ReservationStatus to;

    ReservationTransition(ReservationStatus from, ReservationTrigger trigger, ReservationStatus to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    static boolean lists(ReservationStatus from, ReservationTrigger trigger) {
        return Arrays.stream(values()).anyMatch(row -> row.from == from && row.trigger == trigger);
    }

    public ReservationStatus from() {
        return from;
    }

    public ReservationTrigger trigger() {
        return trigger;
    }

    public ReservationStatus to() {
        return to;
    }
}

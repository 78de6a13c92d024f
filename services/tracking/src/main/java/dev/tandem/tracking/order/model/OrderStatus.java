package dev.tandem.tracking.order.model;

/** Where an order stands; UNKNOWN until ordering's first event has arrived. */
public enum OrderStatus {
    UNKNOWN,
    PENDING,
    CONFIRMED,
    PAID,
    CANCELLING,
    DISPATCHED,
    COMPLETED,
    CANCELLED;

    /** True when ordering will say nothing more about the order's status. */
    public boolean isFinal() {
        return this == COMPLETED || this == CANCELLED;
    }
}

package dev.tandem.inventory.stock.model;

/** Where a reservation stands. */
public enum ReservationStatus {
    NONE,
    HELD,
    DEDUCTED,
    RELEASED,
    EXPIRED,
    REJECTED
}

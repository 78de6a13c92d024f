package dev.tandem.inventory.stock.model;

/** Where a reservation stands. */
public enum ReservationStatus {
    NONE,
    HELD,
    CONFIRMED,
    DEDUCTED,
    RELEASED,
    EXPIRED,
    REJECTED
}

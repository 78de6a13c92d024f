package dev.tandem.inventory.stock.model;

/** What can make a reservation move on. */
public enum ReservationTrigger {
    RESERVE_SERVED,
    RESERVE_SHORT,
    ORDER_CONFIRMED,
    RELEASE_ASKED,
    ORDER_DISPATCHED,
    TIME_OVER
}

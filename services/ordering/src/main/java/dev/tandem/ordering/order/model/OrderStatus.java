package dev.tandem.ordering.order.model;

/** Where an order stands. Callers see {@code DELIVERED} and {@code SETTLED} as dispatched. */
public enum OrderStatus {
    /** No such order. */
    NONE,
    /** Accepted; inventory has not answered. */
    PENDING,
    /** Stock is held. */
    CONFIRMED,
    /** Payment is authorised. */
    PAID,
    /** Shall be cancelled; shipping decides whether it still can. */
    CANCELLING,
    /** The carrier has the goods. */
    DISPATCHED,
    /** Dispatched and delivered, payment not captured yet. */
    DELIVERED,
    /** Dispatched and captured, not delivered yet. */
    SETTLED,
    /** Delivered and captured. Final. */
    COMPLETED,
    /** Final. */
    CANCELLED
}

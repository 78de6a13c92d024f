package dev.tandem.ordering.order.model;

/** Why a request about an order is refused; the names are part of the contract. */
public enum RefusalReason {
    ORDER_NOT_FOUND,
    OUT_OF_STOCK,
    UNKNOWN_SKU,
    RESERVATION_EXPIRED,
    IDEMPOTENCY_KEY_REUSED,
    ALREADY_DISPATCHED
}

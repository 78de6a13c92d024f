package dev.tandem.ordering.order.model;

/** Why an order is cancelled. */
public enum CancelReason {
    REQUESTED,
    OUT_OF_STOCK,
    UNKNOWN_SKU,
    PAYMENT_DECLINED,
    RESERVATION_EXPIRED
}

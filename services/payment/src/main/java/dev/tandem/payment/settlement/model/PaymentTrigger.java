package dev.tandem.payment.settlement.model;

/** What moves a payment: the order's progress and the provider's answers. */
public enum PaymentTrigger {
    ORDER_CONFIRMED,
    ORDER_DISPATCHED,
    ORDER_CANCELLED,
    PROVIDER_APPROVED,
    PROVIDER_DECLINED,
    PROVIDER_NOT_ASKED,
    PROVIDER_CAPTURED,
    PROVIDER_REFUNDED
}

package dev.tandem.payment.settlement.model;

/** Where a payment stands. Whatever comes after a cancellation, money that the provider holds goes back. */
public enum PaymentStatus {
    NONE,
    /** The provider is being asked to authorise. */
    REQUESTED,
    AUTHORISED,
    DECLINED,
    /** The provider is being asked to pay out. */
    CAPTURE_REQUESTED,
    CAPTURED,
    /** Cancelled while the authorisation may be in flight: its answer decides what has to go back. */
    REFUND_AFTER_AUTHORISATION,
    /** Cancelled while the capture may be in flight: refunded once it is through. */
    REFUND_AFTER_CAPTURE,
    /** The provider is being asked to give the money back. */
    REFUND_REQUESTED,
    REFUNDED,
    /** Cancelled before the provider was asked. */
    CANCELLED
}

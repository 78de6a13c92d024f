package dev.tandem.payment.settlement.model;

/** What a command comes to. */
public sealed interface PaymentOutcome {
    /** The payment moves on. */
    record Happened(PaymentEvent event) implements PaymentOutcome {}

    /** A repeat, or too late to matter; accepted without an event. */
    record Ignored() implements PaymentOutcome {}

    /** Goods left although nobody holds the money: contradicts the order's history, people have to look. */
    record Refused(String reason, String message) implements PaymentOutcome {}
}

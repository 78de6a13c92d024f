package dev.tandem.payment.settlement.model;

import java.time.Instant;

/**
 * A payment after its events so far.
 *
 * @param token names the means of payment at the provider
 * @param reference the provider's name for the payment; empty until it approved
 */
public record PaymentState(
        PaymentStatus status,
        PaymentFacts facts,
        String token,
        String reference,
        DeclineReason declineReason,
        Instant createdAt,
        Instant updatedAt) {
    /** The state of a payment that nobody asked for. */
    public static final PaymentState NONE = new PaymentState(
            PaymentStatus.NONE, PaymentFacts.NONE, "", "", DeclineReason.NONE, Instant.EPOCH, Instant.EPOCH);

    PaymentState moved(PaymentStatus to, Instant at) {
        return new PaymentState(to, facts, token, reference, declineReason, createdAt, at);
    }

    PaymentState withReference(String value) {
        return new PaymentState(status, facts, token, value, declineReason, createdAt, updatedAt);
    }

    PaymentState withDeclineReason(DeclineReason value) {
        return new PaymentState(status, facts, token, reference, value, createdAt, updatedAt);
    }
}

package dev.tandem.payment.settlement.application;

import dev.tandem.payment.settlement.model.DeclineReason;

/** A provider's final answer to an authorisation. */
public sealed interface Authorisation {
    /** @param reference the provider's name for the payment, 1 to 128 characters */
    record Approved(String reference) implements Authorisation {}

    record Declined(DeclineReason reason) implements Authorisation {}
}

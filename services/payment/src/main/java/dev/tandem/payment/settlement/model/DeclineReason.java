package dev.tandem.payment.settlement.model;

/** Why a provider declined; {@code NONE} while it has not. */
public enum DeclineReason {
    NONE,
    REFUSED,
    INSUFFICIENT_FUNDS,
    EXPIRED,
    UNKNOWN_TOKEN
}

package dev.tandem.dev.smoke;

/** What happens to an order of the smoke test. */
public enum OrderKind {
    /** Paid, shipped, completed. */
    APPROVED,
    /** Asked for three times, twice at once, with one idempotency key; otherwise like APPROVED. */
    DUPLICATE,
    /** The customer cancels at once. */
    CANCELLED,
    /** The card is declined. */
    DECLINED,
    /** More pieces than there are. */
    OUT_OF_STOCK
}

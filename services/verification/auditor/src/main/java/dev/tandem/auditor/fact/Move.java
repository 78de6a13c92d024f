package dev.tandem.auditor.fact;

/** How pieces of a stock item move. */
public enum Move {
    RESTOCK,
    RESERVE,
    RELEASE,
    DEDUCT
}

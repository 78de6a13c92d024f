package dev.tandem.inventory.stock.model;

/** Why a caller's request is refused; the names are part of the contract. */
public enum RefusalReason {
    OTHER_LINES,
    ALREADY_RELEASED,
    ALREADY_DEDUCTED
}

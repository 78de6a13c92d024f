package dev.tandem.inventory.stock.model;

/** Why lines cannot be held; the names are part of the contract. */
public enum RejectReason {
    OUT_OF_STOCK,
    UNKNOWN_SKU,
    ALREADY_RELEASED
}

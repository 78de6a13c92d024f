package dev.tandem.inventory.stock.model;

/** What can change an item. */
public enum StockTrigger {
    RESTOCKED,
    RESERVED,
    RELEASED,
    DEDUCTED
}

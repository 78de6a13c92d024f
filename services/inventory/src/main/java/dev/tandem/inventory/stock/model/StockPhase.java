package dev.tandem.inventory.stock.model;

/** How an item is doing. */
public enum StockPhase {
    /** Unknown SKU. */
    NONE,
    /** More on hand than the threshold, or no threshold. */
    AVAILABLE,
    /** At most the threshold on hand. */
    LOW
}

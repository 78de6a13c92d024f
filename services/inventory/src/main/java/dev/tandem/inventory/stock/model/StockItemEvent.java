package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.UUID;

/** What happened to a stock item; {@code level} is what it led to. */
public sealed interface StockItemEvent extends InventoryEvent {
    String sku();

    Level level();

    /** Pieces came in; name and threshold are those from now on. */
    record StockItemRestocked(String sku, int quantity, Level level, String displayName, int lowThreshold, Instant at)
            implements StockItemEvent {}

    /** Pieces are held for an order. */
    record StockItemReserved(String sku, int quantity, Level level, UUID orderId, Instant at)
            implements StockItemEvent {}

    /** Held pieces are on hand again. */
    record StockItemReleased(String sku, int quantity, Level level, UUID orderId, Instant at)
            implements StockItemEvent {}

    /** Held pieces left. */
    record StockItemDeducted(String sku, int quantity, Level level, UUID orderId, Instant at)
            implements StockItemEvent {}

    /** The item fell to its threshold or below. */
    record StockItemRunLow(String sku, Level level, int lowThreshold, Instant at) implements StockItemEvent {}
}

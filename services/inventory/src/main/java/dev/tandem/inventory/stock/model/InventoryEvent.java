package dev.tandem.inventory.stock.model;

import java.time.Instant;

/** What happened to a stock item or a reservation. */
public sealed interface InventoryEvent permits StockItemEvent, ReservationEvent {
    Instant at();
}

package dev.tandem.inventory.stock.model;

/** The state of one stream. */
public sealed interface InventoryState permits StockItemState, ReservationState {}

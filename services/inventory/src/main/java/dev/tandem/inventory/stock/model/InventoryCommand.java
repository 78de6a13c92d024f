package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.Set;

/** What can be asked of inventory. */
public sealed interface InventoryCommand permits RestockItem, ReservationCommand {
    /** The items it looks at or changes. */
    Set<String> skus();

    /** When it was asked. */
    Instant at();
}

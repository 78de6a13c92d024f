package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.StockItemState;

/** What a command is answered with. */
public sealed interface InventoryReply {
    /** The item after the command, and the number of its events so far. */
    record Item(StockItemState item, long version) implements InventoryReply {}

    /** The reservation after the command. */
    record Held(ReservationState reservation) implements InventoryReply {}

    /** Nobody is there to read an answer. */
    record Nothing() implements InventoryReply {}
}

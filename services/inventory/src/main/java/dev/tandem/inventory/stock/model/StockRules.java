package dev.tandem.inventory.stock.model;

import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import java.util.Map;

/** Where commands and events find their rules. */
public final class StockRules {
    private StockRules() {}

    /** Adds pieces to an item; always possible. */
    public static InventoryOutcome decide(StockItemState item, RestockItem command) {
        return new Happened(StockItem.restock(item, command));
    }

    /** Decides on a reservation and the items that the command names. */
    public static InventoryOutcome decide(
            ReservationState reservation, ReservationCommand command, Map<String, StockItemState> items) {
        return Reservation.decide(reservation, command, new Shelves(items));
    }

    /** The state after the event, which must be of the same kind. */
    public static InventoryState evolve(InventoryState state, InventoryEvent event) {
        return event instanceof StockItemEvent itemEvent
                ? StockItem.evolve((StockItemState) state, itemEvent)
                : Reservation.evolve((ReservationState) state, (ReservationEvent) event);
    }
}

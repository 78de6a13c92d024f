package dev.tandem.inventory.stock.model;

import dev.tandem.inventory.stock.model.StockItemEvent.StockItemDeducted;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemReleased;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemReserved;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRestocked;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRunLow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rules of one stock item: pieces move, and each fall to the threshold is told once. */
final class StockItem {
    private StockItem() {}

    static List<InventoryEvent> restock(StockItemState item, RestockItem command) {
        int threshold =
                command.lowThreshold().orElse(item.restocked() ? item.lowThreshold() : command.defaultLowThreshold());
        return told(
                item,
                new StockItemRestocked(
                        item.sku(),
                        command.quantity(),
                        item.level().receive(command.quantity()),
                        command.displayName().orElse(item.displayName()),
                        threshold,
                        command.at()));
    }

    static List<InventoryEvent> reserve(StockItemState item, int quantity, UUID orderId, Instant at) {
        return told(
                item, new StockItemReserved(item.sku(), quantity, item.level().reserve(quantity), orderId, at));
    }

    static List<InventoryEvent> release(StockItemState item, int quantity, UUID orderId, Instant at) {
        return told(
                item, new StockItemReleased(item.sku(), quantity, item.level().release(quantity), orderId, at));
    }

    static List<InventoryEvent> deduct(StockItemState item, int quantity, UUID orderId, Instant at) {
        return told(
                item, new StockItemDeducted(item.sku(), quantity, item.level().deduct(quantity), orderId, at));
    }

    /** Reserves and deducts in one go what has left without being held, on hand or not. */
    static List<InventoryEvent> take(StockItemState item, int quantity, UUID orderId, Instant at) {
        Level taken = item.level().take(quantity);
        List<InventoryEvent> events =
                new ArrayList<>(told(item, new StockItemReserved(item.sku(), quantity, taken, orderId, at)));
        StockItemState held = item;
        for (InventoryEvent event : events) {
            held = evolve(held, (StockItemEvent) event);
        }
        events.addAll(deduct(held, quantity, orderId, at));
        return events;
    }

    /** The item after the event. */
    static StockItemState evolve(StockItemState item, StockItemEvent event) {
        if (event instanceof StockItemRestocked restocked) {
            return new StockItemState(
                    item.sku(), restocked.displayName(), restocked.level(), restocked.lowThreshold(), restocked.at());
        }
        return item.at(event.level(), event.at());
    }

    private static List<InventoryEvent> told(StockItemState before, StockItemEvent event) {
        StockItemState after = evolve(before, event);
        boolean fell = before.phase() != StockPhase.LOW && after.phase() == StockPhase.LOW;
        return fell
                ? List.of(event, new StockItemRunLow(after.sku(), after.level(), after.lowThreshold(), event.at()))
                : List.of(event);
    }
}

package dev.tandem.inventory.stock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The items that a reservation is about, and what it does to all of them at once. */
final class Shelves {
    /** What a reservation does to one of its lines. */
    @FunctionalInterface
    interface Move {
        List<InventoryEvent> of(StockItemState item, int quantity);
    }

    private final Map<String, StockItemState> items;

    Shelves(Map<String, StockItemState> items) {
        this.items = items;
    }

    /** The lines that cannot be served; empty means that all can. */
    List<Shortage> shortages(List<Line> lines) {
        return lines.stream()
                .filter(line -> item(line).level().available() < line.quantity())
                .map(line -> new Shortage(
                        line.sku(), line.quantity(), item(line).level().available()))
                .toList();
    }

    /** An unknown SKU weighs more than too few pieces of a known one. */
    RejectReason reason(List<Shortage> shortages) {
        return shortages.stream().allMatch(shortage -> items.get(shortage.sku()).exists())
                ? RejectReason.OUT_OF_STOCK
                : RejectReason.UNKNOWN_SKU;
    }

    /** Moves every line, then tells what that means for the reservation. */
    List<InventoryEvent> move(List<Line> lines, Move move, ReservationEvent meaning) {
        List<InventoryEvent> events = lines.stream()
                .flatMap(line -> move.of(item(line), line.quantity()).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        events.add(meaning);
        return events;
    }

    private StockItemState item(Line line) {
        StockItemState item = items.get(line.sku());
        if (item == null) {
            throw new IllegalArgumentException("The command did not name the item " + line.sku());
        }
        return item;
    }
}

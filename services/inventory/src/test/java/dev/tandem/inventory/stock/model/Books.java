package dev.tandem.inventory.stock.model;

import dev.tandem.inventory.stock.StockSamples;
import dev.tandem.inventory.stock.model.InventoryOutcome.Happened;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sample order's reservation and the items it needs, taken through commands by way of their rules. */
public final class Books {
    private final Map<String, StockItemState> items = new LinkedHashMap<>();
    private final List<InventoryEvent> events = new ArrayList<>();
    private ReservationState reservation = ReservationState.none(StockSamples.ORDER);

    private Books() {}

    public static Books of(InventoryCommand... commands) {
        Books books = new Books();
        for (InventoryCommand command : commands) {
            books.take(command);
        }
        return books;
    }

    /** Decides and applies; hands back what the command came to. */
    public InventoryOutcome take(InventoryCommand command) {
        InventoryOutcome outcome = command instanceof RestockItem restock
                ? StockRules.decide(item(restock.sku()), restock)
                : StockRules.decide(reservation, (ReservationCommand) command, items(command.skus()));
        if (outcome instanceof Happened happened) {
            happened.events().forEach(this::apply);
        }
        return outcome;
    }

    public StockItemState item(String sku) {
        return items.getOrDefault(sku, StockItemState.none(sku));
    }

    public ReservationState reservation() {
        return reservation;
    }

    public List<InventoryEvent> events() {
        return events;
    }

    /** Names of all events so far. */
    public List<String> story() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private Map<String, StockItemState> items(Set<String> skus) {
        return skus.stream().collect(Collectors.toMap(Function.identity(), this::item));
    }

    private void apply(InventoryEvent event) {
        events.add(event);
        if (event instanceof StockItemEvent itemEvent) {
            items.put(itemEvent.sku(), (StockItemState) StockRules.evolve(item(itemEvent.sku()), event));
        } else {
            reservation = (ReservationState) StockRules.evolve(reservation, event);
        }
    }
}

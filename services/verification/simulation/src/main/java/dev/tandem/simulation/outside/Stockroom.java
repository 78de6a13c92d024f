package dev.tandem.simulation.outside;

import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.simulation.service.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whoever unloads the trucks: a first delivery of every item, a few more later, each under a key of its own. */
public final class Stockroom {
    /** Number of items that are sold. */
    static final int ITEMS = 2;

    private static final int LOW = 3;
    private static final long LATER_WITHIN = 8_000_000;

    private final Customers customers;
    private final Service<NamedLines> inventory;
    private final List<Request<NamedLines, InventoryReply>> deliveries = new ArrayList<>();
    private final Map<String, Long> received = new HashMap<>();

    Stockroom(Customers customers, Service<NamedLines> inventory) {
        this.customers = customers;
        this.inventory = inventory;
    }

    static String sku(int item) {
        return "SKU-" + item;
    }

    void start(Dice dice, int orders) {
        for (int item = 0; item < ITEMS; item++) {
            deliver(item, (int) dice.between(1, 2L * orders), 0, dice);
            if (dice.chance(0.5)) {
                deliver(item, (int) dice.between(1, 3), dice.between(1_000, LATER_WITHIN), dice);
            }
        }
    }

    boolean isDone() {
        return deliveries.stream().allMatch(Request::isAnswered);
    }

    /** Pieces by SKU. */
    public Map<String, Long> received() {
        return Map.copyOf(received);
    }

    private void deliver(int item, int pieces, long micros, Dice dice) {
        String sku = sku(item);
        UUID id = NameBasedId.of("restock-item", sku + "/" + deliveries.size());
        received.merge(sku, (long) pieces, Long::sum);
        Request<NamedLines, InventoryReply> delivery = new Request<>(
                "restock of " + sku,
                customers,
                inventory,
                bus -> bus.submit(new Command<>(
                        id,
                        new Fingerprint(id),
                        new RestockItem(
                                sku,
                                pieces,
                                Optional.empty(),
                                Optional.empty(),
                                LOW,
                                customers.surroundings().scheduler().instant()),
                        MessageContext.empty())));
        deliveries.add(delivery);
        delivery.ask(micros);
        if (dice.chance(0.3)) {
            delivery.ask(micros + dice.scaled(100, LATER_WITHIN));
        }
    }
}

package dev.tandem.simulation.shop;

import dev.tandem.inventory.stock.adapter.kafka.OrderEvents;
import dev.tandem.inventory.stock.adapter.postgres.InventoryReplyCodec;
import dev.tandem.inventory.stock.adapter.postgres.InventoryStateCodec;
import dev.tandem.inventory.stock.adapter.wire.InventoryEventCodec;
import dev.tandem.inventory.stock.application.InventoryDecider;
import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.inventory.stock.application.ReservationExpiry;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.simulation.service.Blueprint;
import dev.tandem.simulation.service.ServiceRuntime;
import java.time.Duration;

/** Inventory; callers reserve and restock by commands. */
public final class Inventory implements Blueprint<NamedLines> {
    private final Duration reservationTtl;

    public Inventory(Duration reservationTtl) {
        this.reservationTtl = reservationTtl;
    }

    @Override
    public String name() {
        return "inventory";
    }

    @Override
    public NamedLines assemble(ServiceRuntime runtime) {
        InventoryDecider decider = new InventoryDecider();
        Codecs<InventoryState, InventoryEvent, InventoryReply> codecs = codecs();
        NamedLines bus = new NamedLines(runtime.engine(decider, codecs), runtime.reader(decider, codecs));
        runtime.publish(InventoryStreams.STOCK, Topics.STOCK);
        runtime.publish(InventoryStreams.RESERVATION, Topics.RESERVATIONS);
        runtime.onTask(ReservationExpiry.TASKS, new ReservationExpiry(bus, runtime.time()));
        runtime.consume(
                Topics.ORDERS, "inventory-reservations", OrderEvents.handler(bus, runtime.time(), reservationTtl));
        return bus;
    }

    public static Codecs<InventoryState, InventoryEvent, InventoryReply> codecs() {
        return new Codecs<>(new InventoryEventCodec(), new InventoryStateCodec(), new InventoryReplyCodec());
    }
}

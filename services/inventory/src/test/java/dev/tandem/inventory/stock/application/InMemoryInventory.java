package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.adapter.postgres.InventoryCodecs;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.StockItemState;
import dev.tandem.messaging.Command;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.service.InMemoryService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The service's core on the heap: engine, timers, and the bus that names lines. */
public final class InMemoryInventory {
    private final InMemoryService<InventoryCommand, InventoryState, InventoryEvent, InventoryReply> service =
            new InMemoryService<>(new InventoryDecider(), InventoryCodecs.create());
    private final NamedLines bus = new NamedLines(service.bus(), service.reader());

    public InMemoryInventory() {
        service.onTask(ReservationExpiry.TASKS, new ReservationExpiry(bus, service.time()));
        service.start();
    }

    public InMemoryService<InventoryCommand, InventoryState, InventoryEvent, InventoryReply> service() {
        return service;
    }

    public NamedLines bus() {
        return bus;
    }

    public Instant now() {
        return service.time().instant();
    }

    public void advance(Duration duration) {
        service.advance(duration);
    }

    /** Submits under a new id. */
    public Reply<InventoryReply> submit(InventoryCommand body) {
        UUID id = UUID.randomUUID();
        return Stages.await(bus.submit(new Command<>(id, new Fingerprint(id), body, MessageContext.empty())));
    }

    public StockItemState item(String sku) {
        return (StockItemState) service.state(InventoryStreams.stock(sku));
    }

    public ReservationState reservation(UUID orderId) {
        return (ReservationState) service.state(InventoryStreams.reservation(orderId));
    }

    public List<InventoryEvent> history(StreamId stream) {
        return service.history(stream);
    }
}

package dev.tandem.inventory.stock;

import dev.tandem.inventory.InventoryConfig;
import dev.tandem.inventory.stock.adapter.kafka.OrderEvents;
import dev.tandem.inventory.stock.adapter.kafka.StockChannels;
import dev.tandem.inventory.stock.adapter.postgres.InventoryReplyCodec;
import dev.tandem.inventory.stock.adapter.postgres.InventoryStateCodec;
import dev.tandem.inventory.stock.adapter.postgres.PostgresStockCatalogue;
import dev.tandem.inventory.stock.adapter.wire.InventoryEventCodec;
import dev.tandem.inventory.stock.application.InventoryDecider;
import dev.tandem.inventory.stock.application.InventoryReply;
import dev.tandem.inventory.stock.application.InventoryStreams;
import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.inventory.stock.application.ReservationExpiry;
import dev.tandem.inventory.stock.application.Stock;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.InventoryState;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.store.Codecs;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the stock feature together. */
@Singleton
public class StockWiring {
    private final MessagingRuntime runtime;
    private final StockChannels channels;
    private final InventoryConfig config;
    private final NamedLines bus;
    private final Stock stock;

    StockWiring(MessagingRuntime runtime, StockChannels channels, InventoryConfig config, Pool pool) {
        this.runtime = runtime;
        this.channels = channels;
        this.config = config;
        InventoryDecider decider = new InventoryDecider();
        Codecs<InventoryState, InventoryEvent, InventoryReply> codecs =
                new Codecs<>(new InventoryEventCodec(), new InventoryStateCodec(), new InventoryReplyCodec());
        StateReader<InventoryState, InventoryEvent> reader = runtime.reader(decider, codecs);
        this.bus = new NamedLines(runtime.engine(decider, codecs), reader);
        this.stock = new Stock(reader, new PostgresStockCatalogue(pool));
    }

    @Produces
    @Singleton
    NamedLines bus() {
        return bus;
    }

    @Produces
    @Singleton
    Stock stock() {
        return stock;
    }

    /** Before the runtime starts: what is published, what is consumed, and what is done later. */
    public void connect() {
        InstantSource time = runtime.clock();
        runtime.publish(InventoryStreams.STOCK, channels.stock());
        runtime.publish(InventoryStreams.RESERVATION, channels.reservations());
        runtime.onTask(ReservationExpiry.TASKS, new ReservationExpiry(bus, time));
        runtime.consume(
                StockChannels.ORDERS_IN, channels.orders(), OrderEvents.handler(bus, time, config.reservationTtl()));
    }
}

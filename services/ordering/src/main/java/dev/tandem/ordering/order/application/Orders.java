package dev.tandem.ordering.order.application;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.ordering.order.model.CancelOrder;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.PlaceOrder;
import dev.tandem.ordering.order.model.Purchase;
import io.smallrye.mutiny.Uni;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What callers can do with orders. Never blocks; safe for use from any thread. */
public final class Orders {
    private final CommandBus<OrderCommand, Optional<OrderView>> bus;
    private final StateReader<OrderState, OrderEvent> reader;
    private final StockReservations stock;
    private final InstantSource time;

    public Orders(
            CommandBus<OrderCommand, Optional<OrderView>> bus,
            StateReader<OrderState, OrderEvent> reader,
            StockReservations stock,
            InstantSource time) {
        this.bus = bus;
        this.reader = reader;
        this.stock = stock;
        this.time = time;
    }

    /**
     * Reserves the stock, then takes the order. A repeated request reserves again, which changes nothing, and gets
     * the first reply whatever inventory says now.
     */
    public Uni<Reply<Optional<OrderView>>> place(Command<Purchase> request) {
        Purchase purchase = request.body();
        return stock.reserve(purchase.orderId(), purchase.basket())
                .chain(outcome -> submit(request, new PlaceOrder(purchase, outcome, time.instant())));
    }

    /** Cancels the order, or has shipping decide whether it still can be. */
    public Uni<Reply<Optional<OrderView>>> cancel(Command<UUID> request) {
        return submit(request, new CancelOrder(request.body(), time.instant()));
    }

    /** The order as of now, every confirmed change included; empty when there is none. */
    public Uni<Optional<OrderView>> find(UUID orderId) {
        return Uni.createFrom()
                .completionStage(() -> reader.read(Set.of(OrderDecider.stream(orderId))))
                .map(streams -> new OrderView(
                        streams.state(OrderDecider.stream(orderId)), streams.version(OrderDecider.stream(orderId))))
                .map(view -> Optional.of(view).filter(found -> found.state().exists()));
    }

    /** Under the request's own id and fingerprint: what inventory said is not part of the request. */
    private Uni<Reply<Optional<OrderView>>> submit(Command<?> request, OrderCommand body) {
        return Uni.createFrom().completionStage(() -> bus.submit(request.withBody(body)));
    }
}

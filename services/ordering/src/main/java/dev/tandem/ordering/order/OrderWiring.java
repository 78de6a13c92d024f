package dev.tandem.ordering.order;

import dev.tandem.auth.CurrentCaller;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.MessagingRuntime;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.ordering.OrderingConfig;
import dev.tandem.ordering.order.adapter.grpc.GuardedStockReservations;
import dev.tandem.ordering.order.adapter.grpc.InventoryStockReservations;
import dev.tandem.ordering.order.adapter.kafka.OrderChannels;
import dev.tandem.ordering.order.adapter.kafka.PaymentEvents;
import dev.tandem.ordering.order.adapter.kafka.ReservationEvents;
import dev.tandem.ordering.order.adapter.kafka.ShipmentEvents;
import dev.tandem.ordering.order.adapter.postgres.OrderReplyCodec;
import dev.tandem.ordering.order.adapter.postgres.OrderStateCodec;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.application.StockReservations;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc.MutinyInventoryServiceStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/** Puts the order feature together. */
@Singleton
public class OrderWiring {
    private final MessagingRuntime runtime;
    private final OrderChannels channels;
    private final CommandBus<OrderCommand, Optional<OrderView>> bus;
    private final Orders orders;

    OrderWiring(
            MessagingRuntime runtime,
            OrderChannels channels,
            OrderingConfig config,
            @GrpcClient("inventory") MutinyInventoryServiceStub inventory) {
        this.runtime = runtime;
        this.channels = channels;
        OrderDecider decider = new OrderDecider();
        Codecs<OrderState, OrderEvent, Optional<OrderView>> codecs =
                new Codecs<>(new OrderEventCodec(), new OrderStateCodec(), new OrderReplyCodec());
        this.bus = runtime.engine(decider, codecs);
        StateReader<OrderState, OrderEvent> reader = runtime.reader(decider, codecs);
        this.orders = new Orders(bus, reader, stock(inventory, config.reservation()), runtime.clock());
    }

    @Produces
    @Singleton
    Orders orders() {
        return orders;
    }

    /** Before the runtime starts: what is published, and what is consumed from whom. */
    public void connect() {
        InstantSource time = runtime.clock();
        runtime.publish(OrderDecider.CATEGORY, channels.orders());
        runtime.consume(OrderChannels.RESERVATIONS_IN, channels.reservations(), ReservationEvents.handler(bus, time));
        runtime.consume(OrderChannels.PAYMENTS_IN, channels.payments(), PaymentEvents.handler(bus, time));
        runtime.consume(OrderChannels.SHIPMENTS_IN, channels.shipments(), ShipmentEvents.handler(bus, time));
    }

    private static StockReservations stock(MutinyInventoryServiceStub inventory, OrderingConfig.Reservation config) {
        return new GuardedStockReservations(
                caller -> new InventoryStockReservations(CurrentCaller.onBehalf(caller, inventory), config.timeout()),
                config);
    }
}

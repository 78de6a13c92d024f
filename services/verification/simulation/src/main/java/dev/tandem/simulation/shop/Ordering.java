package dev.tandem.simulation.shop;

import dev.tandem.inventory.stock.application.NamedLines;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.ordering.order.adapter.kafka.PaymentEvents;
import dev.tandem.ordering.order.adapter.kafka.ReservationEvents;
import dev.tandem.ordering.order.adapter.kafka.ShipmentEvents;
import dev.tandem.ordering.order.adapter.postgres.OrderReplyCodec;
import dev.tandem.ordering.order.adapter.postgres.OrderStateCodec;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.simulation.service.Blueprint;
import dev.tandem.simulation.service.Service;
import dev.tandem.simulation.service.ServiceRuntime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Ordering; customers place and cancel orders. */
public final class Ordering implements Blueprint<Orders> {
    private final Service<NamedLines> inventory;
    private final Duration reservationTtl;

    public Ordering(Service<NamedLines> inventory, Duration reservationTtl) {
        this.inventory = inventory;
        this.reservationTtl = reservationTtl;
    }

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public Orders assemble(ServiceRuntime runtime) {
        OrderDecider decider = new OrderDecider();
        Codecs<OrderState, OrderEvent, Optional<OrderView>> codecs = codecs();
        InstantSource time = runtime.time();
        CommandBus<OrderCommand, Optional<OrderView>> bus = runtime.engine(decider, codecs);
        runtime.publish(OrderDecider.CATEGORY, Topics.ORDERS);
        runtime.consume(Topics.RESERVATIONS, "ordering-reservations", ReservationEvents.handler(bus, time));
        runtime.consume(Topics.PAYMENTS, "ordering-payments", PaymentEvents.handler(bus, time));
        runtime.consume(Topics.SHIPMENTS, "ordering-shipments", ShipmentEvents.handler(bus, time));
        return new Orders(
                bus, runtime.reader(decider, codecs), new CalledInventory(runtime, inventory, reservationTtl), time);
    }

    public static Codecs<OrderState, OrderEvent, Optional<OrderView>> codecs() {
        return new Codecs<>(new OrderEventCodec(), new OrderStateCodec(), new OrderReplyCodec());
    }
}

package dev.tandem.simulation.check;

import dev.tandem.messaging.StreamId;
import dev.tandem.ordering.order.adapter.wire.OrderEventCodec;
import dev.tandem.ordering.order.application.OrderDecider;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.payment.settlement.adapter.wire.PaymentEventCodec;
import dev.tandem.payment.settlement.application.PaymentDecider;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.shipping.shipment.adapter.wire.ShipmentEventCodec;
import dev.tandem.shipping.shipment.application.ShipmentDecider;
import dev.tandem.shipping.shipment.model.ShipmentEvent;
import dev.tandem.simulation.World;
import dev.tandem.simulation.outside.OrderPlan;
import java.util.List;
import java.util.Optional;

/** What the services know of one order. */
record OrderStory(OrderPlan plan, List<OrderEvent> order, List<PaymentEvent> payment, List<ShipmentEvent> shipment) {
    static OrderStory of(World world, OrderPlan plan) {
        String id = plan.orderId().toString();
        StreamId order = OrderDecider.stream(plan.orderId());
        return new OrderStory(
                plan,
                Histories.read(world.ordering().storage(), order, new OrderEventCodec()),
                Histories.read(world.payment().storage(), PaymentDecider.stream(id), new PaymentEventCodec()),
                Histories.read(world.shipping().storage(), ShipmentDecider.stream(id), new ShipmentEventCodec()));
    }

    boolean exists() {
        return !order.isEmpty();
    }

    boolean isCancelled() {
        return Histories.has(order, OrderEvent.OrderCancelled.class);
    }

    boolean isCompleted() {
        return Histories.has(order, OrderEvent.OrderCompleted.class);
    }

    boolean isShipped() {
        return Histories.has(shipment, ShipmentEvent.Dispatched.class);
    }

    long total() {
        return plan.total();
    }

    /** The bank's name for the payment, if the bank approved. */
    Optional<String> reference() {
        return payment.stream()
                .filter(PaymentEvent.Authorised.class::isInstance)
                .map(event -> ((PaymentEvent.Authorised) event).reference())
                .findFirst();
    }

    @Override
    public String toString() {
        return "order " + plan.number() + " " + plan.orderId();
    }
}

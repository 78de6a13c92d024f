package dev.tandem.tracking.order.adapter.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderCancellationRefused;
import dev.tandem.proto.ordering.v1.OrderCancellationRequested;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDelivered;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderSettled;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.Fact;
import dev.tandem.tracking.order.model.OrderStatus;

/** Ordering's events: the only ones that move an order's status. */
public final class OrderEvents {
    private static final String REASON_PREFIX = "ORDER_CANCEL_REASON_";

    private OrderEvents() {}

    /** The handler of topic {@code ordering.order.events.v1}. */
    public static EventHandler handler(OrderViews views) {
        StepRecorder steps = new StepRecorder(views, "/tandem/ordering");
        steps.on(OrderPlaced.getDescriptor(), OrderPlaced::parseFrom, OrderEvents::placed, e -> "Order placed")
                .on(
                        OrderConfirmed.getDescriptor(),
                        OrderConfirmed::parseFrom,
                        e -> now(OrderStatus.CONFIRMED),
                        e -> "Order confirmed, stock is reserved")
                .on(OrderPaid.getDescriptor(), OrderPaid::parseFrom, e -> now(OrderStatus.PAID), e -> "Order paid")
                .on(
                        OrderDispatched.getDescriptor(),
                        OrderDispatched::parseFrom,
                        e -> now(OrderStatus.DISPATCHED),
                        e -> "Order dispatched with " + e.getCarrier())
                .on(OrderDelivered.getDescriptor(), OrderDelivered::parseFrom, e -> noted(), e -> "Order delivered")
                .on(OrderSettled.getDescriptor(), OrderSettled::parseFrom, e -> noted(), e -> "Order settled")
                .on(
                        OrderCompleted.getDescriptor(),
                        OrderCompleted::parseFrom,
                        e -> now(OrderStatus.COMPLETED),
                        e -> "Order completed");
        cancellation(steps);
        return steps.router();
    }

    private static void cancellation(StepRecorder steps) {
        steps.on(
                        OrderCancellationRequested.getDescriptor(),
                        OrderCancellationRequested::parseFrom,
                        e -> now(OrderStatus.CANCELLING),
                        e -> "Cancellation requested, shipping decides")
                .on(
                        OrderCancellationRefused.getDescriptor(),
                        OrderCancellationRefused::parseFrom,
                        e -> noted(),
                        e -> "Cancellation refused, the parcel is on its way")
                .on(
                        OrderCancelled.getDescriptor(),
                        OrderCancelled::parseFrom,
                        e -> new Fact.StatusChanged(OrderStatus.CANCELLED, nameOf(e.getReason())),
                        e -> "Order cancelled: " + nameOf(e.getReason()));
    }

    private static Fact placed(OrderPlaced event) {
        return new Fact.Placed(event.getCustomerId(), event.toByteArray());
    }

    private static Fact now(OrderStatus status) {
        return new Fact.StatusChanged(status, "");
    }

    private static Fact noted() {
        return new Fact.Noted();
    }

    private static String nameOf(OrderCancelReason reason) {
        return reason.name().startsWith(REASON_PREFIX)
                ? reason.name().substring(REASON_PREFIX.length())
                : reason.name();
    }
}

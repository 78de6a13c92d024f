package dev.tandem.notification.delivery.adapter.kafka;

import static dev.tandem.notification.delivery.application.Step.CANCELLATION_REFUSED;
import static dev.tandem.notification.delivery.application.Step.CANCELLED;
import static dev.tandem.notification.delivery.application.Step.COMPLETED;
import static dev.tandem.notification.delivery.application.Step.CONFIRMED;
import static dev.tandem.notification.delivery.application.Step.DISPATCHED;
import static dev.tandem.notification.delivery.application.Step.PAID;

import com.google.protobuf.Descriptors.Descriptor;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.consume.PayloadParser;
import dev.tandem.notification.delivery.application.Announcements;
import dev.tandem.notification.delivery.application.Instructions;
import dev.tandem.notification.delivery.application.OrderStep;
import dev.tandem.notification.delivery.application.Step;
import dev.tandem.notification.delivery.application.Total;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderCancellationRefused;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.type.v1.Money;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns ordering's events into letters to be sent. */
public final class OrderEvents {
    private static final String GROUP = "notification-delivery";
    private static final String REASON_PREFIX = "ORDER_CANCEL_REASON_";

    private OrderEvents() {}

    public static EventHandler into(CommandBus<Instructions, ?> bus, Announcements announcements) {
        Subscription to = new Subscription(new EventRouter(GROUP), bus, announcements);
        to.event(OrderConfirmed.getDescriptor(), OrderConfirmed::parseFrom, OrderEvents::confirmed);
        to.event(OrderPaid.getDescriptor(), OrderPaid::parseFrom, OrderEvents::paid);
        to.event(OrderDispatched.getDescriptor(), OrderDispatched::parseFrom, OrderEvents::dispatched);
        to.event(OrderCompleted.getDescriptor(), OrderCompleted::parseFrom, OrderEvents::completed);
        to.event(OrderCancelled.getDescriptor(), OrderCancelled::parseFrom, OrderEvents::cancelled);
        to.someEvent(
                OrderCancellationRefused.getDescriptor(), OrderCancellationRefused::parseFrom, OrderEvents::refused);
        return to.router();
    }

    /** Tells of each event of a type by what is told of its step. */
    private record Subscription(EventRouter router, CommandBus<Instructions, ?> bus, Announcements announcements) {
        <M> void event(Descriptor type, PayloadParser<M> parser, Function<M, Told> told) {
            router.onCommand(
                    type.getFullName(),
                    parser,
                    bus,
                    (message, event) -> announcements.of(told.apply(message).by(event)));
        }

        /** Where only some events of the type are told. */
        <M> void someEvent(Descriptor type, PayloadParser<M> parser, Function<M, Optional<Told>> told) {
            router.onSome(type.getFullName(), parser, bus, (message, event) -> told.apply(message)
                    .map(step -> announcements.of(step.by(event))));
        }
    }

    /** What is told of a step, whichever event it came with. */
    private record Told(
            Step step, String customerId, String email, Optional<Money> total, Map<String, String> details) {
        OrderStep by(EventEnvelope event) {
            return new OrderStep(
                    step,
                    event.type(),
                    event.subject(),
                    customerId,
                    email,
                    event.time(),
                    total.map(sum -> new Total(sum.getCurrencyCode(), sum.getMinorUnits())),
                    details);
        }
    }

    private static Told confirmed(OrderConfirmed order) {
        return new Told(CONFIRMED, order.getCustomerId(), order.getEmail(), Optional.of(order.getTotal()), Map.of());
    }

    private static Told paid(OrderPaid order) {
        return new Told(PAID, order.getCustomerId(), order.getEmail(), Optional.of(order.getTotal()), Map.of());
    }

    private static Told dispatched(OrderDispatched order) {
        Map<String, String> details =
                Map.of(OrderStep.CARRIER, order.getCarrier(), OrderStep.TRACKING_NUMBER, order.getTrackingNumber());
        return new Told(DISPATCHED, order.getCustomerId(), order.getEmail(), Optional.of(order.getTotal()), details);
    }

    private static Told completed(OrderCompleted order) {
        return new Told(COMPLETED, order.getCustomerId(), order.getEmail(), Optional.of(order.getTotal()), Map.of());
    }

    private static Told cancelled(OrderCancelled order) {
        String reason = order.getReason().name().replace(REASON_PREFIX, "");
        return new Told(
                CANCELLED,
                order.getCustomerId(),
                order.getEmail(),
                Optional.of(order.getTotal()),
                Map.of(OrderStep.REASON, reason));
    }

    /** Told to customers who asked for the cancellation; an expired reservation asks, too, and they know nothing of it. */
    private static Optional<Told> refused(OrderCancellationRefused order) {
        return order.getCancelReason() == OrderCancelReason.ORDER_CANCEL_REASON_REQUESTED
                ? Optional.of(new Told(
                        CANCELLATION_REFUSED, order.getCustomerId(), order.getEmail(), Optional.empty(), Map.of()))
                : Optional.empty();
    }
}

package dev.tandem.ordering.order.model;

import dev.tandem.ordering.order.model.OrderEvent.OrderCancellationRequested;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancelled;
import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import dev.tandem.ordering.order.model.OrderOutcome.Happened;
import dev.tandem.ordering.order.model.OrderOutcome.Unchanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The order's rules: the transition table decides, and what it does not list is unchanged or refused. */
public final class Order {
    private static final Map<Class<? extends OrderEvent>, OrderStatus> STATUS_AFTER = Map.of(
            OrderEvent.OrderPlaced.class, OrderStatus.PENDING,
            OrderEvent.OrderConfirmed.class, OrderStatus.CONFIRMED,
            OrderEvent.OrderPaid.class, OrderStatus.PAID,
            OrderEvent.OrderCancellationRequested.class, OrderStatus.CANCELLING,
            OrderEvent.OrderCancellationRefused.class, OrderStatus.PAID,
            OrderEvent.OrderDispatched.class, OrderStatus.DISPATCHED,
            OrderEvent.OrderDelivered.class, OrderStatus.DELIVERED,
            OrderEvent.OrderSettled.class, OrderStatus.SETTLED,
            OrderEvent.OrderCompleted.class, OrderStatus.COMPLETED,
            OrderEvent.OrderCancelled.class, OrderStatus.CANCELLED);

    private Order() {}

    /** What the command comes to. Never fails for news, whatever state they find. */
    public static OrderOutcome decide(OrderState state, OrderCommand command) {
        return OrderTransition.of(state.status(), command.trigger())
                .map(transition -> outcome(transition.events(state, command)))
                .orElseGet(() -> UnlistedRequests.answer(state, command));
    }

    private static OrderOutcome outcome(List<OrderEvent> events) {
        return events.isEmpty() ? new Unchanged() : new Happened(events);
    }

    /** The order after the event. */
    public static OrderState evolve(OrderState state, OrderEvent event) {
        Instant at = event.about().at();
        OrderStatus next = STATUS_AFTER.get(event.getClass());
        if (event instanceof OrderPlaced placed) {
            return new OrderState(next, placed, null, at);
        }
        if (event instanceof OrderCancellationRequested requested) {
            return state.now(next, requested.reason(), at);
        }
        return event instanceof OrderCancelled cancelled
                ? state.now(next, cancelled.reason(), at)
                : state.now(next, null, at);
    }
}

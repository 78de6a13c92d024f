package dev.tandem.ordering.order.model;

import dev.tandem.ordering.order.model.OrderOutcome.Happened;
import java.util.ArrayList;
import java.util.List;

/** Takes an order through commands by way of its rules. */
public final class OrderWalk {
    private OrderState state = OrderState.NONE;
    private final List<OrderEvent> events = new ArrayList<>();
    private OrderOutcome last = new OrderOutcome.Unchanged();

    private OrderWalk() {}

    public static OrderWalk through(OrderCommand... commands) {
        OrderWalk walk = new OrderWalk();
        for (OrderCommand command : commands) {
            walk.take(command);
        }
        return walk;
    }

    public OrderOutcome take(OrderCommand command) {
        last = Order.decide(state, command);
        if (last instanceof Happened happened) {
            for (OrderEvent event : happened.events()) {
                state = Order.evolve(state, event);
                events.add(event);
            }
        }
        return last;
    }

    public OrderState state() {
        return state;
    }

    public OrderOutcome last() {
        return last;
    }

    public List<OrderEvent> events() {
        return events;
    }

    /** Names of all events so far. */
    public List<String> story() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}

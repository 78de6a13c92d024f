package dev.tandem.ordering.order.model;

import java.util.List;
import java.util.function.BiFunction;

/** The events that a transition leads to. */
@FunctionalInterface
interface OrderEffect {
    List<OrderEvent> of(OrderState state, OrderCommand command);

    /** For a transition whose trigger always comes with this type of command. */
    static <C extends OrderCommand> OrderEffect on(Class<C> type, BiFunction<OrderState, C, List<OrderEvent>> effect) {
        return (state, command) -> effect.apply(state, type.cast(command));
    }
}

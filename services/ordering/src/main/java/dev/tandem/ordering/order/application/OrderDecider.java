package dev.tandem.ordering.order.application;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Rejection.Kind;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Decision;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.ordering.order.model.Order;
import dev.tandem.ordering.order.model.OrderCommand;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.OrderOutcome;
import dev.tandem.ordering.order.model.OrderOutcome.Happened;
import dev.tandem.ordering.order.model.OrderOutcome.Refused;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.PaymentNews;
import dev.tandem.ordering.order.model.ShipmentNews;
import dev.tandem.ordering.order.model.StockNews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The order's rules in the engine's terms. Requests are answered with the order, news with nothing. */
public final class OrderDecider implements Decider<OrderCommand, OrderState, OrderEvent, Optional<OrderView>> {
    public static final String CATEGORY = "order";

    public static StreamId stream(UUID orderId) {
        return new StreamId(CATEGORY, orderId.toString());
    }

    @Override
    public Set<StreamId> streams(OrderCommand command) {
        return Set.of(stream(command.orderId()));
    }

    @Override
    public OrderState initialState(StreamId stream) {
        return OrderState.NONE;
    }

    @Override
    public Decision<OrderState, OrderEvent, Optional<OrderView>> decide(
            OrderCommand command, Streams<OrderState> streams) {
        StreamId stream = stream(command.orderId());
        OrderOutcome outcome = Order.decide(streams.state(stream), command);
        if (outcome instanceof Refused refused) {
            return Decision.reject(rejection(refused));
        }
        List<OrderEvent> events = outcome instanceof Happened happened ? happened.events() : List.of();
        return Decision.accept(stream, events, after -> reply(command, stream, after));
    }

    @Override
    public OrderState evolve(OrderState state, OrderEvent event) {
        return Order.evolve(state, event);
    }

    /** Nobody reads the answer to news, and each answer is stored. */
    private static Optional<OrderView> reply(OrderCommand command, StreamId stream, Streams<OrderState> after) {
        boolean news =
                command instanceof StockNews || command instanceof PaymentNews || command instanceof ShipmentNews;
        return news ? Optional.empty() : Optional.of(new OrderView(after.state(stream), after.version(stream)));
    }

    private static Rejection rejection(Refused refused) {
        return new Rejection(kind(refused), refused.reason().name(), refused.message(), refused.details());
    }

    private static Kind kind(Refused refused) {
        return switch (refused.reason()) {
            case ORDER_NOT_FOUND, UNKNOWN_SKU -> Kind.NOT_FOUND;
            case OUT_OF_STOCK, RESERVATION_EXPIRED, ALREADY_DISPATCHED -> Kind.FAILED_PRECONDITION;
            case IDEMPOTENCY_KEY_REUSED -> Kind.ALREADY_EXISTS;
        };
    }
}

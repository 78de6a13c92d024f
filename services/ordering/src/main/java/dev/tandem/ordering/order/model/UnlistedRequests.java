package dev.tandem.ordering.order.model;

import dev.tandem.ordering.order.model.OrderOutcome.Refused;
import dev.tandem.ordering.order.model.OrderOutcome.Unchanged;
import java.util.Map;

/** Answers what the transition table does not list: repeated, late or impossible requests. */
final class UnlistedRequests {
    private UnlistedRequests() {}

    static OrderOutcome answer(OrderState state, OrderCommand command) {
        if (command instanceof PlaceOrder place) {
            return state.exists() ? placedBefore(state, place) : withoutStock(place);
        }
        return command instanceof CancelOrder ? cancel(state) : new Unchanged();
    }

    private static OrderOutcome cancel(OrderState state) {
        if (!state.exists()) {
            return refused(RefusalReason.ORDER_NOT_FOUND, "There is no such order.");
        }
        if (state.status() == OrderStatus.CANCELLED) {
            return new Unchanged();
        }
        return refused(
                RefusalReason.ALREADY_DISPATCHED,
                "The order is with the carrier and can no longer be cancelled; refuse the parcel or return it.");
    }

    private static OrderOutcome placedBefore(OrderState state, PlaceOrder command) {
        OrderEvent.OrderPlaced placed = state.placed();
        Purchase first = new Purchase(
                state.orderId(), placed.about().customer(), placed.basket(), placed.address(), placed.paymentToken());
        return first.equals(command.purchase())
                ? new Unchanged()
                : refused(
                        RefusalReason.IDEMPOTENCY_KEY_REUSED,
                        "This idempotency key was used before with another request; use a new key for a new request.");
    }

    private static OrderOutcome withoutStock(PlaceOrder command) {
        StockOutcome.Refused stock = (StockOutcome.Refused) command.stock();
        return switch (stock.why()) {
            case OUT_OF_STOCK ->
                new Refused(RefusalReason.OUT_OF_STOCK, "There are too few pieces in stock.", stock.details());
            case UNKNOWN_SKU ->
                new Refused(RefusalReason.UNKNOWN_SKU, "The order names a SKU that does not exist.", stock.details());
            case ALREADY_RELEASED ->
                refused(
                        RefusalReason.RESERVATION_EXPIRED,
                        "The stock held for an earlier attempt has lapsed; order again with a new idempotency key.");
            case OTHER_LINES ->
                refused(
                        RefusalReason.IDEMPOTENCY_KEY_REUSED,
                        "This idempotency key was used before with other lines; use a new key for a new request.");
        };
    }

    private static OrderOutcome refused(RefusalReason reason, String message) {
        return new Refused(reason, message, Map.of());
    }
}

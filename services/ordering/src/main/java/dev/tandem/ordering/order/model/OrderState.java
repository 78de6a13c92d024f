package dev.tandem.ordering.order.model;

import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import java.time.Instant;
import java.util.UUID;

/**
 * An order as it stands.
 *
 * @param placed how it began; null while the status is {@code NONE}
 * @param cancelReason null unless it is cancelled or shall be
 * @param updatedAt when it last changed; null while the status is {@code NONE}
 */
public record OrderState(OrderStatus status, OrderPlaced placed, CancelReason cancelReason, Instant updatedAt) {
    public static final OrderState NONE = new OrderState(OrderStatus.NONE, null, null, null);

    public boolean exists() {
        return status != OrderStatus.NONE;
    }

    public UUID orderId() {
        return placed.about().orderId();
    }

    About about(Instant at) {
        return new About(orderId(), placed.about().customer(), at);
    }

    OrderState now(OrderStatus next, CancelReason reason, Instant at) {
        return new OrderState(next, placed, reason, at);
    }
}

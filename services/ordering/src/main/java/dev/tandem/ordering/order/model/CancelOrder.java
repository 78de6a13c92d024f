package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** The customer no longer wants the order. */
public record CancelOrder(UUID orderId, Instant at) implements OrderCommand {
    @Override
    public OrderTrigger trigger() {
        return OrderTrigger.CANCEL_REQUESTED;
    }
}

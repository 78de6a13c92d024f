package dev.tandem.ordering.order.application;

import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.StockOutcome;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Asks inventory to hold an order's stock. Idempotent by order id. */
@FunctionalInterface
public interface StockReservations {
    /** Fails when inventory gave no final answer; a guarded one answers {@link StockOutcome.Unknown} instead. */
    Uni<StockOutcome> reserve(UUID orderId, Basket basket);
}

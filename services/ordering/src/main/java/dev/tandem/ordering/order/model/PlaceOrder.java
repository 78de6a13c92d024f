package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** Takes an order, given what inventory said about it. */
public record PlaceOrder(Purchase purchase, StockOutcome stock, Instant at) implements OrderCommand {
    @Override
    public UUID orderId() {
        return purchase.orderId();
    }

    @Override
    public OrderTrigger trigger() {
        if (stock instanceof StockOutcome.Reserved) {
            return OrderTrigger.PLACED_WITH_STOCK;
        }
        return stock instanceof StockOutcome.Unknown
                ? OrderTrigger.PLACED_WITHOUT_ANSWER
                : OrderTrigger.PLACED_WITHOUT_STOCK;
    }
}

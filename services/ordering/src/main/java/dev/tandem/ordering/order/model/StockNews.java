package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** What inventory tells about an order's reservation. */
public sealed interface StockNews extends OrderCommand {
    /** All lines are held. */
    record NoteStockReserved(UUID orderId, Instant at) implements StockNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.STOCK_RESERVED;
        }
    }

    /** The lines cannot be held. */
    record NoteStockRejected(UUID orderId, CancelReason reason, String detail, Instant at) implements StockNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.STOCK_REJECTED;
        }
    }

    /** The lines are held no more because the order was not confirmed in time. */
    record NoteStockExpired(UUID orderId, Instant at) implements StockNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.STOCK_EXPIRED;
        }
    }
}

package dev.tandem.ordering.order.model;

import java.util.Map;

/** What inventory said when asked to hold an order's stock. */
public sealed interface StockOutcome {
    /** All lines are held. */
    record Reserved() implements StockOutcome {}

    /** Inventory did not answer in time; it may or may not hold the lines. */
    record Unknown() implements StockOutcome {}

    /** A final no, and nothing is held. {@code details} names what is short. */
    record Refused(Why why, Map<String, String> details) implements StockOutcome {
        public Refused {
            details = Map.copyOf(details);
        }
    }

    /** Why inventory refuses. */
    enum Why {
        OUT_OF_STOCK,
        UNKNOWN_SKU,
        /** Held for an earlier attempt of the same request, which has lapsed since. */
        ALREADY_RELEASED,
        /** Held for other lines under the same order id. */
        OTHER_LINES
    }
}

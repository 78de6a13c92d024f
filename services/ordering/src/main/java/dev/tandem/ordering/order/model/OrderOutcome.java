package dev.tandem.ordering.order.model;

import java.util.List;
import java.util.Map;

/** What a command comes to. */
public sealed interface OrderOutcome {
    /** The order moves on by these events. */
    record Happened(List<OrderEvent> events) implements OrderOutcome {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** Nothing to do: news that came twice or too late, or a request that is fulfilled already. */
    record Unchanged() implements OrderOutcome {}

    /** The customer's request cannot be met; {@code message} is a sentence for people. */
    record Refused(RefusalReason reason, String message, Map<String, String> details) implements OrderOutcome {
        public Refused {
            details = Map.copyOf(details);
        }
    }
}

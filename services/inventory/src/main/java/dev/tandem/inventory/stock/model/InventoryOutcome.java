package dev.tandem.inventory.stock.model;

import java.util.List;
import java.util.UUID;

/** What a command comes to. */
public sealed interface InventoryOutcome {
    /** All of these happen together. */
    record Happened(List<InventoryEvent> events) implements InventoryOutcome {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** What is held needs no timer any more, which is no change of its own. */
    record Kept(UUID orderId) implements InventoryOutcome {}

    /** Nothing to do: it is so already, or matters no more. */
    record Unchanged() implements InventoryOutcome {}

    /** A caller's request cannot be met. Shortages are not refusals: they are remembered. */
    record Refused(RefusalReason reason, String message) implements InventoryOutcome {}
}

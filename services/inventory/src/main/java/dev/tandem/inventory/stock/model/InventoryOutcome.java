package dev.tandem.inventory.stock.model;

import java.util.List;

/** What a command comes to. */
public sealed interface InventoryOutcome {
    /** All of these happen together. */
    record Happened(List<InventoryEvent> events) implements InventoryOutcome {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /** What is held expires no more, which is no change of its own. */
    record Kept() implements InventoryOutcome {}

    /** Nothing to do: it is so already, or matters no more. */
    record Unchanged() implements InventoryOutcome {}

    /** A caller's request cannot be met. Shortages are not refusals: they are remembered. */
    record Refused(RefusalReason reason, String message) implements InventoryOutcome {}
}

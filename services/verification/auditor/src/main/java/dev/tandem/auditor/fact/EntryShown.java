package dev.tandem.auditor.fact;

import java.util.UUID;

/** An event in the story that tracking tells of an order. */
public record EntryShown(String orderId, UUID eventId) implements Fact {
    @Override
    public String subject() {
        return orderId;
    }
}

package dev.tandem.auditor.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its service's store.
 *
 * @param relayed whether the relay's cursor is past it, so that it must be on its topic
 * @param digest of type and payload
 */
public record EventStored(
        Category category,
        String key,
        long version,
        UUID id,
        EventType type,
        Instant at,
        boolean relayed,
        long digest,
        Content content)
        implements Fact {
    @Override
    public String subject() {
        return category.subject(key, version);
    }

    /** Its name for people. */
    public String describe() {
        return category.stream(key) + " version " + version + " (" + type.shortName() + " " + id + ")";
    }
}

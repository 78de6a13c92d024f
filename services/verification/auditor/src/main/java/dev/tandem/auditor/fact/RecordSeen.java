package dev.tandem.auditor.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * A record on a topic that says it is a service's event.
 *
 * @param at when the event happened, by its own header
 * @param digest of type and payload
 */
public record RecordSeen(
        Category category, String key, long version, UUID id, Instant at, long digest, int partition, long offset)
        implements Fact {
    @Override
    public String subject() {
        return category.subject(key, version);
    }

    /** Its place for people. */
    public String describe() {
        return category.topic() + "-" + partition + "@" + offset + " (" + key + " version " + version + ", event " + id
                + ")";
    }
}

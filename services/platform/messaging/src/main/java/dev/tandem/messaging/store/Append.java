package dev.tandem.messaging.store;

import java.util.List;
import java.util.UUID;

/** Everything that one batch writes, in one transaction. Events are in order per stream. */
public record Append(
        List<RecordedEvent> events,
        List<Snapshot> snapshots,
        List<StoredReply> replies,
        List<RecordedTask> tasks,
        List<UUID> cancelledTasks) {
    /** True when there is nothing to write. */
    public boolean isEmpty() {
        return events.isEmpty() && replies.isEmpty() && tasks.isEmpty() && cancelledTasks.isEmpty();
    }
}

package dev.tandem.testkit.memory;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.store.StoreException;
import dev.tandem.messaging.store.StoredReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Event store on the heap; stages are complete when they are returned. */
public final class InMemoryEventStore implements EventStore {
    private final Map<StreamId, Snapshot> snapshots = new HashMap<>();
    private final Map<StreamId, List<RecordedEvent>> histories = new HashMap<>();
    private final Map<UUID, StoredReply> replies = new HashMap<>();
    private final InMemoryOutbox outbox;
    private final InMemoryTaskStore tasks;

    public InMemoryEventStore(InMemoryOutbox outbox, InMemoryTaskStore tasks) {
        this.outbox = outbox;
        this.tasks = tasks;
    }

    @Override
    public synchronized CompletionStage<Loaded> load(BatchKeys keys) {
        Map<UUID, StoredReply> knownReplies = new HashMap<>(replies);
        knownReplies.keySet().retainAll(keys.commandIds());
        Map<StreamId, Snapshot> knownSnapshots = new HashMap<>(snapshots);
        knownSnapshots.keySet().retainAll(keys.streams());
        return CompletableFuture.completedFuture(new Loaded(knownReplies, knownSnapshots));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        long transaction = outbox.begin();
        CompletionStage<Void> written = write(append, transaction);
        outbox.end(transaction);
        return written;
    }

    /** Writes within a transaction that {@link InMemoryOutbox#begin} opened and that is ended by the caller. */
    public synchronized CompletionStage<Void> write(Append append, long transaction) {
        StoreException refusal = refusalOf(append);
        if (refusal != null) {
            return CompletableFuture.failedFuture(refusal);
        }
        for (RecordedEvent event : append.events()) {
            histories
                    .computeIfAbsent(event.stream(), stream -> new ArrayList<>())
                    .add(event);
            outbox.add(event, transaction);
        }
        append.snapshots().forEach(snapshot -> snapshots.put(snapshot.stream(), snapshot));
        append.replies().forEach(reply -> replies.put(reply.commandId(), reply));
        tasks.change(append.tasks(), append.cancelledTasks());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return CompletableFuture.completedFuture(List.copyOf(histories.getOrDefault(stream, List.of())));
    }

    private StoreException refusalOf(Append append) {
        boolean storable =
                append.events().stream().noneMatch(event -> event.type().indexOf('\0') >= 0);
        return storable ? conflictOf(append) : new StoreException.Unstorable("A text holds a zero character", null);
    }

    private StoreException.Conflict conflictOf(Append append) {
        Set<UUID> ids = new HashSet<>(replies.keySet());
        for (StoredReply reply : append.replies()) {
            if (!ids.add(reply.commandId())) {
                return new StoreException.Conflict("Command " + reply.commandId() + " has a reply", null);
            }
        }
        Map<StreamId, Long> versions = new HashMap<>();
        for (RecordedEvent event : append.events()) {
            long before = versions.getOrDefault(event.stream(), version(event.stream()));
            if (event.version() != before + 1) {
                return new StoreException.Conflict(event.stream() + " is at version " + before, null);
            }
            versions.put(event.stream(), event.version());
        }
        return null;
    }

    private long version(StreamId stream) {
        return histories.getOrDefault(stream, List.of()).size();
    }
}

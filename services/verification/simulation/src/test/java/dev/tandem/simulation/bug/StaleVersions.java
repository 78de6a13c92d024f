package dev.tandem.simulation.bug;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Writes what was decided on an old state behind what has happened since, instead of deciding again. */
final class StaleVersions extends EventStoreDecorator {
    StaleVersions(EventStore store) {
        super(store);
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return super.append(append).exceptionallyCompose(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            boolean stale = cause instanceof StoreException.Conflict
                    && cause.getMessage().contains("is at version");
            return stale ? behind(append) : CompletableFuture.failedFuture(cause);
        });
    }

    private CompletionStage<Void> behind(Append append) {
        Map<StreamId, Long> versions = new HashMap<>();
        CompletionStage<Void> known = CompletableFuture.completedFuture(null);
        for (Snapshot snapshot : append.snapshots()) {
            known = known.thenCompose(before -> history(snapshot.stream()))
                    .thenAccept(history -> versions.put(snapshot.stream(), (long) history.size()));
        }
        return known.thenCompose(all -> super.append(renumbered(append, versions)));
    }

    private static Append renumbered(Append append, Map<StreamId, Long> versions) {
        List<RecordedEvent> events = append.events().stream()
                .map(event -> new RecordedEvent(
                        event.id(),
                        event.stream(),
                        versions.merge(event.stream(), 1L, Long::sum),
                        event.type(),
                        event.payload(),
                        event.occurredAt(),
                        event.context()))
                .toList();
        List<Snapshot> snapshots = append.snapshots().stream()
                .map(snapshot -> new Snapshot(
                        snapshot.stream(), versions.get(snapshot.stream()), snapshot.schema(), snapshot.state()))
                .toList();
        return new Append(events, snapshots, append.replies(), append.tasks(), append.cancelledTasks());
    }
}

package dev.tandem.messaging.engine;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A store whose commits wait until a gate opens, or fail as often as asked. */
final class GatedStore implements EventStore {
    private final EventStore store;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();
    private final List<Integer> appendedCommands = new ArrayList<>();
    private int failures;
    private StoreException failure;

    private CompletableFuture<Void> loads = CompletableFuture.completedFuture(null);

    GatedStore(EventStore store) {
        this.store = store;
    }

    void openAll() {
        gate.complete(null);
    }

    /** Loads wait from now on; what it gives lets them go. */
    Runnable holdLoads() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        loads = held;
        return () -> held.complete(null);
    }

    void failNext(int times, StoreException cause) {
        failures = times;
        failure = cause;
    }

    List<Integer> appendedCommands() {
        return appendedCommands;
    }

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return loads.thenCompose(open -> store.load(keys));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        if (failures > 0) {
            failures--;
            return CompletableFuture.failedFuture(failure);
        }
        return gate.thenCompose(open -> {
            appendedCommands.add(append.replies().size());
            return store.append(append);
        });
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return store.history(stream);
    }
}

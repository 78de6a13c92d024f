package dev.tandem.messaging.batch;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An event store whose loads share round trips: what many ask for while one load is under way is loaded at once. A load
 * still begins after it was asked for, and may answer more than was asked. Safe for use from any thread.
 */
public final class SharedLoads implements EventStore {
    private static final BatchLimits LIMITS = BatchLimits.atOnce(500);

    private final EventStore store;
    private final Batches<Asked> asked = new Batches<>(LIMITS, this::load);

    public SharedLoads(EventStore store) {
        this.store = store;
    }

    private record Asked(BatchKeys keys, CompletableFuture<Loaded> answer) {}

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        Asked question = new Asked(keys, new CompletableFuture<>());
        asked.add(question);
        return question.answer();
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return store.append(append);
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return store.history(stream);
    }

    private CompletionStage<Void> load(List<Asked> batch) {
        Set<UUID> commandIds = new LinkedHashSet<>();
        Set<StreamId> streams = new LinkedHashSet<>();
        for (Asked question : batch) {
            commandIds.addAll(question.keys().commandIds());
            streams.addAll(question.keys().streams());
        }
        return CompletableFuture.completedStage(new BatchKeys(commandIds, streams))
                .thenCompose(store::load)
                .handle((loaded, failure) -> {
                    batch.forEach(question -> answer(question, loaded, failure));
                    return null;
                });
    }

    private static void answer(Asked question, Loaded loaded, Throwable failure) {
        if (failure == null) {
            question.answer().complete(loaded);
        } else {
            question.answer().completeExceptionally(FaultClassifier.cause(failure));
        }
    }
}

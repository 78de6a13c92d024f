package dev.tandem.testkit.conformance;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.StoreException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that commits and then withholds the answer, as a crash or a broken connection does. */
final class CommitThen implements EventStore {
    /** What becomes of the answer to an append. */
    enum Answer {
        NEVER,
        LOST_ONCE
    }

    private final EventStore store;
    private final Answer answer;
    private final AtomicBoolean lost = new AtomicBoolean();

    CommitThen(EventStore store, Answer answer) {
        this.store = store;
        this.answer = answer;
    }

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return store.load(keys);
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return store.append(append).thenCompose(done -> {
            if (answer == Answer.NEVER) {
                return new CompletableFuture<>();
            }
            return lost.compareAndSet(false, true)
                    ? CompletableFuture.failedFuture(new StoreException.Unavailable("connection lost", null))
                    : CompletableFuture.completedFuture(null);
        });
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return store.history(stream);
    }
}

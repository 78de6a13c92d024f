package dev.tandem.simulation.storage;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.StoreException;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Scheduler;
import dev.tandem.simulation.clock.Weather;
import dev.tandem.testkit.memory.InMemoryEventStore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A replica's way to its event store. An append begins its transaction some time before it commits. */
public final class RemoteEventStore implements EventStore {
    private final Storage storage;
    private final InMemoryEventStore events;
    private final Calls calls;
    private final Scheduler scheduler;
    private final Weather weather;
    private final Transactions transactions;
    private final CommitWatch watch;

    public RemoteEventStore(
            Storage storage,
            Calls calls,
            Scheduler scheduler,
            Weather weather,
            Transactions transactions,
            CommitWatch watch) {
        this.storage = storage;
        this.events = storage.store().events();
        this.calls = calls;
        this.scheduler = scheduler;
        this.weather = weather;
        this.transactions = transactions;
        this.watch = watch;
    }

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return calls.call("load", () -> events.load(keys), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return calls.call("append", () -> transaction(append), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return calls.call("history", () -> events.history(stream), RemoteEventStore::unavailable);
    }

    private CompletionStage<Void> transaction(Append append) {
        long transaction = transactions.begin();
        CompletableFuture<Void> over = new CompletableFuture<>();
        scheduler.in(weather.latency(), () -> {
            boolean rolledBack = storage.database().isDown() || calls.diesOnTheWay();
            CompletionStage<Void> written = rolledBack
                    ? CompletableFuture.failedFuture(unavailable("The transaction was rolled back."))
                    : events.write(append, transaction);
            transactions.end(transaction);
            written.whenComplete((done, refusal) -> {
                if (refusal == null) {
                    watch.committed(storage.service(), append);
                    over.complete(null);
                } else {
                    over.completeExceptionally(refusal);
                }
            });
        });
        return over;
    }

    /** What a caller is told when its database does not answer. */
    public static StoreException unavailable(String why) {
        return new StoreException.Unavailable(why, null);
    }
}

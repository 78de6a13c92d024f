package dev.tandem.messaging.engine;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes one batch to its end: load, decide, append; again after a conflict or an outage, in halves when the store
 * refuses the data. The stage it returns never fails: whatever happens is told to the commands.
 */
final class BatchExecution<C, S, E, R> {
    private static final Backoff CONFLICT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(20));
    private static final Backoff OUTAGE = new Backoff(Duration.ofMillis(50), Duration.ofMillis(250));

    private final EventStore store;
    private final StateLoader<S, E> loader;
    private final BatchPlanner<C, S, E, R> planner;
    private final EngineLimits limits;
    private final Origin origin;
    private final Delay delay;
    private final EngineListener listener;

    BatchExecution(
            EventStore store, StateLoader<S, E> loader, BatchPlanner<C, S, E, R> planner, EngineSettings settings) {
        this.store = store;
        this.loader = loader;
        this.planner = planner;
        this.limits = settings.limits();
        this.origin = settings.origin();
        this.delay = settings.delay();
        this.listener = settings.listener();
    }

    /** Completes with what to tell the commands, once it is durable. */
    CompletionStage<List<BatchPlan.Outcome<C, R>>> run(List<PendingCommand<C, R>> batch) {
        return attempt(batch, 1, origin.time().instant());
    }

    private CompletionStage<List<BatchPlan.Outcome<C, R>>> attempt(
            List<PendingCommand<C, R>> batch, int attempt, Instant startedAt) {
        return once(batch, startedAt)
                .handle((outcomes, failure) -> failure == null
                        ? CompletableFuture.completedFuture(outcomes)
                        : recover(batch, attempt, startedAt, Failures.unwrap(failure)))
                .thenCompose(next -> next);
    }

    private CompletionStage<List<BatchPlan.Outcome<C, R>>> once(List<PendingCommand<C, R>> batch, Instant startedAt) {
        BatchKeys keys = keysOf(batch);
        return store.load(keys)
                .thenCompose(loaded -> loader.states(keys.streams(), loaded.snapshots())
                        .thenApply(states -> planner.plan(batch, loaded.replies(), states)))
                .thenCompose(plan -> commit(plan).thenApply(done -> {
                    Duration took = Duration.between(startedAt, origin.time().instant());
                    listener.committed(batch.size(), plan.append(), took);
                    return plan.outcomes();
                }));
    }

    private CompletionStage<Void> commit(BatchPlan<C, R> plan) {
        return plan.append().isEmpty() ? CompletableFuture.completedFuture(null) : store.append(plan.append());
    }

    private CompletionStage<List<BatchPlan.Outcome<C, R>>> recover(
            List<PendingCommand<C, R>> batch, int attempt, Instant startedAt, Throwable failure) {
        if (failure instanceof StoreException.Conflict conflict) {
            listener.retrying(conflict, attempt);
            return delay.after(CONFLICT.afterAttempt(attempt))
                    .thenCompose(waited -> attempt(batch, attempt + 1, startedAt));
        }
        if (failure instanceof StoreException.Unavailable unavailable) {
            listener.retrying(unavailable, attempt);
            return delay.after(OUTAGE.afterAttempt(attempt))
                    .thenCompose(waited -> continueWithin(batch, attempt + 1, startedAt, unavailable));
        }
        return batch.size() == 1 ? failed(batch, failure) : halves(batch, startedAt);
    }

    /** Gives up the commands whose time is over and goes on with the others. */
    private CompletionStage<List<BatchPlan.Outcome<C, R>>> continueWithin(
            List<PendingCommand<C, R>> batch, int attempt, Instant startedAt, StoreException.Unavailable cause) {
        Instant now = origin.time().instant();
        List<PendingCommand<C, R>> alive = new ArrayList<>(batch);
        alive.removeIf(pending -> pending.isTooLate(now, limits.maxWait()));
        List<PendingCommand<C, R>> over = new ArrayList<>(batch);
        over.removeAll(alive);
        List<BatchPlan.Outcome<C, R>> given = over.stream()
                .map(pending -> new BatchPlan.Outcome<C, R>(
                        pending,
                        null,
                        new CommandException.Unavailable(
                                "The database did not answer in time; try again with the same idempotency key.",
                                cause)))
                .toList();
        return alive.isEmpty()
                ? CompletableFuture.completedFuture(given)
                : attempt(alive, attempt, startedAt).thenApply(rest -> concat(given, rest));
    }

    private CompletionStage<List<BatchPlan.Outcome<C, R>>> halves(List<PendingCommand<C, R>> batch, Instant startedAt) {
        int middle = batch.size() / 2;
        return attempt(batch.subList(0, middle), 1, startedAt)
                .thenCompose(first -> attempt(batch.subList(middle, batch.size()), 1, startedAt)
                        .thenApply(second -> concat(first, second)));
    }

    private CompletionStage<List<BatchPlan.Outcome<C, R>>> failed(List<PendingCommand<C, R>> batch, Throwable failure) {
        String what = batch.get(0).command().body().getClass().getSimpleName();
        CommandException told =
                new CommandException.Failed(what + " cannot be stored: " + failure.getMessage(), failure);
        return CompletableFuture.completedFuture(List.of(new BatchPlan.Outcome<C, R>(batch.get(0), null, told)));
    }

    private BatchKeys keysOf(List<PendingCommand<C, R>> batch) {
        Set<UUID> commandIds = new LinkedHashSet<>();
        Set<StreamId> streams = new LinkedHashSet<>();
        for (PendingCommand<C, R> pending : batch) {
            commandIds.add(pending.command().id());
            streams.addAll(pending.streams());
        }
        return new BatchKeys(commandIds, streams);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

package dev.tandem.messaging.batch;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.FaultClassifier;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Commits items together, as {@link Batches} does. A batch that fails because of an item is done again in halves, so
 * that only that item fails; one that fails because of a dependency fails as a whole. Safe for use from any thread.
 */
public final class GroupCommit<T> {
    private final Batches<Pending<T>> batches;
    private final FaultClassifier faults;
    private final Function<List<T>, CompletionStage<Void>> commit;

    /** @param commit makes all effects of a batch durable, or none */
    public GroupCommit(BatchLimits limits, FaultClassifier faults, Function<List<T>, CompletionStage<Void>> commit) {
        this.batches = new Batches<>(limits, this::run);
        this.faults = faults;
        this.commit = commit;
    }

    private record Pending<T>(T item, CompletableFuture<Void> done) {}

    /** Completes when the item's effect is durable, exceptionally when it is not. */
    public CompletionStage<Void> submit(T item) {
        Pending<T> pending = new Pending<>(item, new CompletableFuture<>());
        batches.add(pending);
        return pending.done();
    }

    private CompletionStage<Void> run(List<Pending<T>> batch) {
        return CompletableFuture.completedStage(
                        batch.stream().map(Pending::item).toList())
                .thenCompose(commit)
                .handle((done, failure) -> failure == null ? succeed(batch) : recover(batch, failure))
                .thenCompose(settled -> settled);
    }

    private CompletionStage<Void> succeed(List<Pending<T>> batch) {
        batch.forEach(pending -> pending.done().complete(null));
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> recover(List<Pending<T>> batch, Throwable failure) {
        Throwable cause = FaultClassifier.cause(failure);
        if (batch.size() == 1 || faults.classify(cause) == FaultClass.DEPENDENCY) {
            batch.forEach(pending -> pending.done().completeExceptionally(cause));
            return CompletableFuture.completedFuture(null);
        }
        int middle = batch.size() / 2;
        return run(batch.subList(0, middle)).thenCompose(first -> run(batch.subList(middle, batch.size())));
    }
}

package dev.tandem.messaging.consume;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Commits items together: one batch is under way while the next collects, so nobody waits for a timer. Items keep their
 * order. A batch that fails because of an item is done again in halves, so that only that item fails; one that fails
 * because of a dependency fails as a whole. Safe for use from any thread.
 */
public final class GroupCommit<T> {
    private final ConcurrentLinkedQueue<Pending<T>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final int maxBatch;
    private final FaultClassifier faults;
    private final Function<List<T>, CompletionStage<Void>> commit;

    /** @param commit makes all effects of a batch durable, or none */
    public GroupCommit(int maxBatch, FaultClassifier faults, Function<List<T>, CompletionStage<Void>> commit) {
        if (maxBatch < 1) {
            throw new IllegalArgumentException("A batch has at least one item, not " + maxBatch);
        }
        this.maxBatch = maxBatch;
        this.faults = faults;
        this.commit = commit;
    }

    private record Pending<T>(T item, CompletableFuture<Void> done) {}

    /** Completes when the item's effect is durable, exceptionally when it is not. */
    public CompletionStage<Void> submit(T item) {
        Pending<T> pending = new Pending<>(item, new CompletableFuture<>());
        queue.add(pending);
        startNext();
        return pending.done();
    }

    private void startNext() {
        // Looks again after it gave up its turn: what came in between may have seen the turn taken.
        while (!queue.isEmpty() && underWay.compareAndSet(false, true)) {
            List<Pending<T>> batch = drain();
            if (batch.isEmpty()) {
                underWay.set(false);
            } else {
                run(batch).whenComplete((settled, bug) -> {
                    underWay.set(false);
                    startNext();
                });
                return;
            }
        }
    }

    private List<Pending<T>> drain() {
        List<Pending<T>> batch = new ArrayList<>();
        while (batch.size() < maxBatch) {
            Pending<T> next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
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

package dev.tandem.messaging.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * One batch is under way while the next collects, so nobody waits for a timer. Items keep their order. Safe for use from
 * any thread; the work runs on the thread that adds an item or ends the batch before.
 */
public final class Batches<T> {
    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final int maxBatch;
    private final Function<List<T>, CompletionStage<Void>> work;

    /** @param work never throws and tells its items how it went; the next batch begins when its stage ends */
    public Batches(int maxBatch, Function<List<T>, CompletionStage<Void>> work) {
        if (maxBatch < 1) {
            throw new IllegalArgumentException("A batch has at least one item, not " + maxBatch);
        }
        this.maxBatch = maxBatch;
        this.work = work;
    }

    /** Takes the item into the next batch; returns at once. */
    public void add(T item) {
        queue.add(item);
        startNext();
    }

    private void startNext() {
        // Looks again after it gave up its turn: what came in between may have seen the turn taken.
        while (!queue.isEmpty() && underWay.compareAndSet(false, true)) {
            List<T> batch = drain();
            if (batch.isEmpty()) {
                underWay.set(false);
            } else {
                work.apply(batch).whenComplete((settled, bug) -> {
                    underWay.set(false);
                    startNext();
                });
                return;
            }
        }
    }

    private List<T> drain() {
        List<T> batch = new ArrayList<>();
        while (batch.size() < maxBatch) {
            T next = queue.poll();
            if (next == null) {
                break;
            }
            batch.add(next);
        }
        return batch;
    }
}

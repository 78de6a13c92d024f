package dev.tandem.messaging.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One batch is under way while the next collects; where batches linger, the first items of each also wait a little for
 * others. Items keep their order. Safe for use from any thread; the work runs on the thread that adds an item, ends the
 * batch before or ends the wait.
 */
public final class Batches<T> {
    private final ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final Linger linger;
    private final int maxBatch;
    private final Function<List<T>, CompletionStage<Void>> work;

    /** @param work never throws and tells its items how it went; the next batch begins when its stage ends */
    public Batches(BatchLimits limits, Function<List<T>, CompletionStage<Void>> work) {
        this.maxBatch = limits.maxItems();
        this.linger = new Linger(limits.linger().within(limits.maxItems()), limits.delay(), this::startNext);
        this.work = work;
    }

    /** Takes the item into the next batch; returns at once. */
    public void add(T item) {
        queue.add(item);
        linger.begin(waiting.incrementAndGet());
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
                    if (!queue.isEmpty()) {
                        linger.begin(waiting.get());
                    }
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
        waiting.addAndGet(-batch.size());
        return batch;
    }
}

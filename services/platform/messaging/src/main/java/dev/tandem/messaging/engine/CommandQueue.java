package dev.tandem.messaging.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Commands that wait for their turn, in the order of their submission. Safe for use from any thread; one drains. */
final class CommandQueue<C, R> {
    private final ConcurrentLinkedQueue<PendingCommand<C, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger awaited = new AtomicInteger();
    private final EngineLimits limits;

    CommandQueue(EngineLimits limits) {
        this.limits = limits;
    }

    /** False when the queue is full. */
    boolean offer(PendingCommand<C, R> pending) {
        if (size.incrementAndGet() > limits.maxQueued()) {
            size.decrementAndGet();
            return false;
        }
        if (pending.isAwaited()) {
            awaited.incrementAndGet();
        }
        queue.add(pending);
        return true;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    int size() {
        return size.get();
    }

    /** Whether a caller waits for one of them. */
    boolean isAwaited() {
        return awaited.get() > 0;
    }

    /** Takes the next batch; what has waited too long is handed over instead. */
    List<PendingCommand<C, R>> drain(Instant now, Consumer<PendingCommand<C, R>> tooLate) {
        List<PendingCommand<C, R>> batch = new ArrayList<>(Math.min(size.get(), limits.maxBatch()));
        while (batch.size() < limits.maxBatch()) {
            PendingCommand<C, R> next = queue.poll();
            if (next == null) {
                break;
            }
            size.decrementAndGet();
            if (next.isAwaited()) {
                awaited.decrementAndGet();
            }
            if (next.isTooLate(now, limits.maxWait())) {
                tooLate.accept(next);
            } else {
                batch.add(next);
            }
        }
        return batch;
    }
}

package dev.tandem.messaging.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A loop's rest: until signalled, or until a while has passed. A signal given while the loop works is kept for its
 * next rest. One loop waits, any thread signals.
 */
public final class WakeUp {
    private static final CompletableFuture<Void> SIGNALLED = CompletableFuture.completedFuture(null);

    private final Delay delay;
    private final AtomicReference<CompletableFuture<Void>> rest = new AtomicReference<>();

    public WakeUp(Delay delay) {
        this.delay = delay;
    }

    /** Ends the rest under way, or the next one before it begins. */
    public void signal() {
        CompletableFuture<Void> waiting = rest.getAndSet(SIGNALLED);
        if (waiting != null) {
            waiting.complete(null);
        }
    }

    /** Completes at a signal (also one given before), at the latest after the given time. */
    public CompletionStage<Void> await(Duration atMost) {
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        if (!rest.compareAndSet(null, waiting)) {
            rest.set(null);
            return SIGNALLED;
        }
        delay.after(atMost).thenRun(() -> end(waiting));
        return waiting.thenRun(() -> rest.set(null));
    }

    /** As {@link #await(Duration)}, after a first time in which a signal ends nothing; none if it is the longer one. */
    public CompletionStage<Void> await(Duration first, Duration atMost) {
        return first.isZero() || first.compareTo(atMost) > 0
                ? await(atMost)
                : delay.after(first).thenCompose(waited -> await(atMost));
    }

    private void end(CompletableFuture<Void> waiting) {
        if (rest.compareAndSet(waiting, SIGNALLED)) {
            waiting.complete(null);
        }
    }
}

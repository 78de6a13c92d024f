package dev.tandem.messaging.batch;

import dev.tandem.messaging.retry.Delay;
import java.util.concurrent.atomic.AtomicReference;

/** Lets what comes first wait for what comes soon after, so that both go together. Safe for use from any thread. */
public final class Linger {
    /** Whoever waits; a wait that ended early is not this one any more. */
    private final AtomicReference<Object> waiting = new AtomicReference<>();

    private final LingerLimits limits;
    private final Delay delay;
    private final Runnable go;

    /** @param go is called once for all that began while one waited, at once when there is nothing to wait for */
    public Linger(LingerLimits limits, Delay delay, Runnable go) {
        this.limits = limits;
        this.delay = delay;
        this.go = go;
    }

    /** @param items how many are there by now */
    public void begin(int items) {
        if (limits.time().isZero() || items >= limits.items()) {
            waiting.set(null);
            go.run();
            return;
        }
        Object wait = new Object();
        if (waiting.compareAndSet(null, wait)) {
            delay.after(limits.time()).thenRun(() -> {
                // Before the call: what comes during it may have been overlooked there, and waits anew.
                if (waiting.compareAndSet(wait, null)) {
                    go.run();
                }
            });
        }
    }
}

package dev.tandem.messaging.batch;

import dev.tandem.messaging.retry.Delay;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets what comes first wait for what comes soon after, so that both go together. Safe for use from any thread. */
public final class Linger {
    private final AtomicBoolean waiting = new AtomicBoolean();
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
            go.run();
        } else if (waiting.compareAndSet(false, true)) {
            delay.after(limits.time()).thenRun(() -> {
                // Before the call: what comes during it may have been overlooked there, and waits anew.
                waiting.set(false);
                go.run();
            });
        }
    }
}

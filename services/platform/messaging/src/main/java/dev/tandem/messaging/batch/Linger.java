package dev.tandem.messaging.batch;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets what comes first wait for what comes soon after, so that both go together. Safe for use from any thread. */
public final class Linger {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Duration time;
    private final Delay delay;
    private final Runnable go;

    /** @param go is called once for all that began while one waited; zero time calls it at once */
    public Linger(Duration time, Delay delay, Runnable go) {
        this.time = time;
        this.delay = delay;
        this.go = go;
    }

    /** Something is there. */
    public void begin() {
        if (time.isZero()) {
            go.run();
        } else if (waiting.compareAndSet(false, true)) {
            delay.after(time).thenRun(() -> {
                // Before the call: what comes during it may have been overlooked there, and waits anew.
                waiting.set(false);
                go.run();
            });
        }
    }
}

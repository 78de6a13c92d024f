package dev.tandem.dev.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits by polling, with a deadline. */
public record Patience(Duration limit, Duration interval) {

    /** Polls every 25 ms for at most the given time. */
    public static Patience of(Duration limit) {
        return new Patience(limit, Duration.ofMillis(25));
    }

    /** Returns when the condition holds; throws {@link DevRuntimeException} naming what was awaited when time is up. */
    public void await(String what, BooleanSupplier condition) {
        if (!holds(condition)) {
            throw new DevRuntimeException(what + " did not happen within " + limit.toSeconds() + " s");
        }
    }

    /** Returns whether the condition came to hold in time. */
    public boolean holds(BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private void pause() {
        try {
            Thread.sleep(interval.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevRuntimeException("interrupted while waiting", e);
        }
    }
}

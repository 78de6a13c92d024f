package dev.tandem.messaging.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Completes after a while without blocking; tests replace it to make time pass. */
@FunctionalInterface
public interface Delay {
    CompletionStage<Void> after(Duration duration);

    /** Real time; completes on the common pool. */
    static Delay real() {
        return duration -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS));
    }
}

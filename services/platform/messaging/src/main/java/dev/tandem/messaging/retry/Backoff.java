package dev.tandem.messaging.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Exponential backoff with full jitter, so that replicas which failed together do not come back together.
 *
 * @param random gives values in [0, 1)
 */
public record Backoff(Duration first, Duration max, DoubleSupplier random) {
    private static final int MAX_DOUBLINGS = 30;

    public Backoff(Duration first, Duration max) {
        this(first, max, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** How long to wait before attempt {@code attempt + 1}; attempts count from 1. */
    public Duration afterAttempt(int attempt) {
        double ceiling = Math.min(
                (double) max.toNanos(), (double) first.toNanos() * (1L << Math.min(attempt - 1, MAX_DOUBLINGS)));
        return Duration.ofNanos((long) (ceiling * (0.5 + random.getAsDouble() / 2)));
    }
}

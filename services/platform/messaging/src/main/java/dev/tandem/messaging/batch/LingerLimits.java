package dev.tandem.messaging.batch;

import java.time.Duration;

/**
 * How long what comes first lets others join.
 *
 * @param time longest wait; zero: not at all
 * @param items so many are worth a transaction of their own: they go at once
 */
public record LingerLimits(Duration time, int items) {
    /** Nobody waits for others. */
    public static final LingerLimits NONE = new LingerLimits(Duration.ZERO, 1);

    public LingerLimits {
        if (time.isNegative() || items < 1) {
            throw new IllegalArgumentException(
                    "One lingers for no time or some, and for at least one item, not " + time + ", " + items);
        }
    }
}

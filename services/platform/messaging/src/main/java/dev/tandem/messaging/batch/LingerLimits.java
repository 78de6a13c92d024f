package dev.tandem.messaging.batch;

import java.time.Duration;

/**
 * How long what comes first lets others join.
 *
 * @param time longest wait; zero: not at all
 * @param items so many are worth a transaction or a page of their own: they do not wait for more
 */
public record LingerLimits(Duration time, int items) {
    /** Nobody waits for others. */
    public static final LingerLimits NONE = new LingerLimits(Duration.ZERO, 1);

    public LingerLimits {
        if (time.isNegative() || items < 1) {
            throw new IllegalArgumentException(
                    "One waits for others for no time or some, and for at least one of them (linger-up-to, rest-up-to), not "
                            + time + ", " + items);
        }
    }

    /** Nobody waits for more than go at once. */
    public LingerLimits within(int most) {
        return new LingerLimits(time, Math.min(items, most));
    }
}

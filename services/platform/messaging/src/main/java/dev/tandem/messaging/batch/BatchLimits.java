package dev.tandem.messaging.batch;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;

/**
 * A batch's bounds.
 *
 * @param maxItems most items in a batch
 * @param linger how long the first item waits for others; zero: not at all
 */
public record BatchLimits(int maxItems, Duration linger, Delay delay) {
    public BatchLimits {
        if (maxItems < 1 || linger.isNegative()) {
            throw new IllegalArgumentException(
                    "A batch has at least one item and lingers for no time or some, not " + maxItems + ", " + linger);
        }
    }

    /** Nobody waits for a timer. */
    public static BatchLimits atOnce(int maxItems) {
        return new BatchLimits(maxItems, Duration.ZERO, Delay.real());
    }
}

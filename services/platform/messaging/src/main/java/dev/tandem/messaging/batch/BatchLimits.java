package dev.tandem.messaging.batch;

import dev.tandem.messaging.retry.Delay;

/**
 * A batch's bounds.
 *
 * @param maxItems most items in a batch
 * @param linger how long the first item waits for others
 */
public record BatchLimits(int maxItems, LingerLimits linger, Delay delay) {
    public BatchLimits {
        if (maxItems < 1) {
            throw new IllegalArgumentException("A batch has at least one item, not " + maxItems);
        }
    }

    /** Nobody waits for a timer. */
    public static BatchLimits atOnce(int maxItems) {
        return new BatchLimits(maxItems, LingerLimits.NONE, Delay.real());
    }
}

package dev.tandem.messaging.task;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A task runner's bounds.
 *
 * @param concurrency most tasks under way in this process
 * @param claimTime after this long a task that never finished may be taken by any replica
 * @param leastRest between two looks unless more was due than the first could take: so they take several tasks at once
 * @param pollInterval longest time until a due task is seen when no wake-up arrives
 */
public record TaskRunnerSettings(
        int concurrency,
        Duration claimTime,
        Duration leastRest,
        Duration pollInterval,
        InstantSource time,
        Delay delay) {
    public TaskRunnerSettings {
        if (concurrency < 1 || claimTime.isZero() || pollInterval.isZero()) {
            throw new IllegalArgumentException("A task runner needs concurrency >= 1 and positive times");
        }
        if (leastRest.isNegative() || leastRest.compareTo(pollInterval) >= 0) {
            throw new IllegalArgumentException(
                    "A task runner's least rest is shorter than its poll interval: " + leastRest + ", " + pollInterval);
        }
    }
}

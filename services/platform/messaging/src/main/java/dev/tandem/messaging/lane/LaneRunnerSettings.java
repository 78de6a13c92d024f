package dev.tandem.messaging.lane;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;

/**
 * A lane runner's bounds.
 *
 * @param concurrency most lanes under way in this process
 * @param claimTime after this long a lane whose attempt never finished may be taken by any replica
 * @param pollInterval longest time until a due lane is seen when no wake-up arrives
 */
public record LaneRunnerSettings(int concurrency, Duration claimTime, Duration pollInterval, Delay delay) {
    public LaneRunnerSettings {
        if (concurrency < 1 || claimTime.isZero() || pollInterval.isZero()) {
            throw new IllegalArgumentException("A lane runner needs concurrency >= 1 and positive times");
        }
    }
}

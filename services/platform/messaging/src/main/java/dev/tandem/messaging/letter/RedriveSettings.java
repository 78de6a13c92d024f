package dev.tandem.messaging.letter;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A redrive runner's bounds.
 *
 * @param claimTime after this long a step that never ended may be made by any replica
 * @param pollInterval longest time until a due redrive is seen when no wake-up arrives
 * @param awaitInterval time between looks at letters that are not settled yet
 */
public record RedriveSettings(
        Duration claimTime, Duration pollInterval, Duration awaitInterval, InstantSource time, Delay delay) {
    public RedriveSettings {
        if (claimTime.isZero() || pollInterval.isZero() || awaitInterval.isZero()) {
            throw new IllegalArgumentException("A redrive runner needs positive times");
        }
    }
}

package dev.tandem.messaging.letter;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A copier's bounds.
 *
 * @param pageSize most letters copied at once
 * @param claimTime how long a letter that could not be copied rests
 * @param pollInterval longest time until a dead letter is seen when no wake-up arrives
 */
public record CopierSettings(int pageSize, Duration claimTime, Duration pollInterval, InstantSource time, Delay delay) {
    public CopierSettings {
        if (pageSize < 1 || claimTime.isZero() || pollInterval.isZero()) {
            throw new IllegalArgumentException("A copier needs a page size >= 1 and positive times");
        }
    }
}

package dev.tandem.messaging.relay;

import dev.tandem.messaging.batch.LingerLimits;
import java.time.Duration;

/**
 * A relay's bounds.
 *
 * @param owner unique per process
 * @param leaseTime how long a silent relay keeps others out
 * @param pollInterval longest time until new events are seen when no wake-up arrives
 * @param rest how long events let others join their page, a wake-up notwithstanding, and how many are worth one
 * @param pageSize most events per page
 */
public record RelaySettings(String owner, Duration leaseTime, Duration pollInterval, LingerLimits rest, int pageSize) {
    public RelaySettings {
        if (leaseTime.compareTo(pollInterval.multipliedBy(2)) < 0 || pollInterval.isZero() || pageSize < 1) {
            throw new IllegalArgumentException("A relay's lease lasts at least two poll intervals, pages hold >= 1: "
                    + leaseTime + ", " + pollInterval + ", " + pageSize);
        }
        if (rest.time().compareTo(pollInterval) >= 0) {
            throw new IllegalArgumentException(
                    "A relay's least rest is shorter than its poll interval: " + rest.time() + ", " + pollInterval);
        }
    }
}

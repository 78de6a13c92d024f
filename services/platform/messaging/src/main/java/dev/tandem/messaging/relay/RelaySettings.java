package dev.tandem.messaging.relay;

import java.time.Duration;

/**
 * A relay's bounds.
 *
 * @param owner unique per process
 * @param leaseTime how long a silent relay keeps others out
 * @param pollInterval longest time until new events are seen when no wake-up arrives
 * @param pageSize most events per page
 */
public record RelaySettings(String owner, Duration leaseTime, Duration pollInterval, int pageSize) {
    public RelaySettings {
        if (leaseTime.compareTo(pollInterval.multipliedBy(2)) < 0 || pollInterval.isZero() || pageSize < 1) {
            throw new IllegalArgumentException("A relay's lease lasts at least two poll intervals, pages hold >= 1: "
                    + leaseTime + ", " + pollInterval + ", " + pageSize);
        }
    }
}

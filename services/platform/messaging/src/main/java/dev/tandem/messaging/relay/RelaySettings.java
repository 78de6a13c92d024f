package dev.tandem.messaging.relay;

import java.time.Duration;

/**
 * A relay's bounds.
 *
 * @param owner unique per process
 * @param leaseTime how long a silent relay keeps others out
 * @param pollInterval longest time until new events are seen when no wake-up arrives
 * @param leastRest between two pages unless the first was full: what is committed meanwhile makes one page
 * @param pageSize most events per page
 */
public record RelaySettings(String owner, Duration leaseTime, Duration pollInterval, Duration leastRest, int pageSize) {
    public RelaySettings {
        if (leaseTime.compareTo(pollInterval.multipliedBy(2)) < 0 || pollInterval.isZero() || pageSize < 1) {
            throw new IllegalArgumentException("A relay's lease lasts at least two poll intervals, pages hold >= 1: "
                    + leaseTime + ", " + pollInterval + ", " + pageSize);
        }
        if (leastRest.isNegative() || leastRest.compareTo(pollInterval) >= 0) {
            throw new IllegalArgumentException(
                    "A relay's least rest is shorter than its poll interval: " + leastRest + ", " + pollInterval);
        }
    }
}

package dev.tandem.notification.delivery.application;

import java.time.Duration;

/**
 * How long a letter is tried.
 *
 * @param attempts most attempts, 1 to 1,000
 * @param firstPause after the first failure; each further pause is twice as long
 * @param longestPause where the pauses stop growing
 */
public record SendPolicy(int attempts, Duration firstPause, Duration longestPause) {
    private static final int MAX_ATTEMPTS = 1_000;
    private static final int MAX_DOUBLINGS = 30;

    public SendPolicy {
        if (attempts < 1 || attempts > MAX_ATTEMPTS || firstPause.isNegative() || longestPause.isNegative()) {
            throw new IllegalArgumentException("Sending takes 1 to 1,000 attempts and pauses >= 0: " + attempts + ", "
                    + firstPause + ", " + longestPause);
        }
    }

    /** @param attempt counts from 1 */
    Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}

package dev.tandem.chaos.report;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Median and maximum of times, in seconds with one decimal; 0 without any. */
public record RecoveryTimes(int count, double median, double max) {

    public static RecoveryTimes of(Collection<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new RecoveryTimes(0, 0, 0);
        }
        int middle = sorted.size() / 2;
        Duration median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        return new RecoveryTimes(sorted.size(), seconds(median), seconds(sorted.get(sorted.size() - 1)));
    }

    private static double seconds(Duration time) {
        return Math.round(time.toMillis() / 100.0) / 10.0;
    }
}

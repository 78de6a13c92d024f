package dev.tandem.bench.load;

import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a window came to.
 *
 * @param seconds length of the window
 * @param doneInside answers that arrived within the window and gave what was asked for, whenever their request was due
 * @param outcomes of the requests that were due within the window
 * @param admitted latencies in microseconds of all but the refused ones, failures and missing answers included
 * @param refused latencies in microseconds of the refused ones
 * @param perSecond second by second
 */
public record Recording(
        double seconds,
        long doneInside,
        Map<Outcome, Long> outcomes,
        Histogram admitted,
        Histogram refused,
        List<Second> perSecond) {

    /** Answers of one second, and the 99th percentile in milliseconds of the requests that were due in it. */
    public record Second(long done, double p99) {}

    /** How many requests ended so. */
    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** All requests that were due. */
    public long total() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Requests that got what they asked for, per second. */
    public double perSecondDone() {
        return doneInside / seconds;
    }

    /** A percentile of the admitted requests' latency in milliseconds. */
    public double millis(double percentile) {
        return admitted.getValueAtPercentile(percentile) / 1e3;
    }
}

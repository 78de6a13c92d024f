package dev.tandem.bench.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Counts and times the requests that were due within a window. Latency runs from the moment a request was due, not
 * from the moment it could be sent, so that a slow server cannot hide behind the requests it kept from being sent.
 * One thread.
 */
public final class Recorder {

    private static final long HIGHEST_MICROS = 600_000_000L;
    private static final int DIGITS = 3;
    private static final long SECOND = 1_000_000_000L;

    private final Window window;
    private final Histogram admitted = new Histogram(HIGHEST_MICROS, DIGITS);
    private final Histogram refused = new Histogram(HIGHEST_MICROS, DIGITS);
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final List<Second> seconds = new ArrayList<>();
    private long doneInside;

    /** @param window requests due in it count */
    public Recorder(Window window) {
        this.window = window;
        for (int i = 0; i < Math.ceil(window.seconds()); i++) {
            seconds.add(new Second());
        }
    }

    private static final class Second {
        private final Histogram latencies = new Histogram(HIGHEST_MICROS, 2);
        private long done;
    }

    /** One request. */
    public void record(long due, long answered, Outcome outcome) {
        if (outcome == Outcome.DONE && window.holds(answered)) {
            doneInside++;
            second(answered).done++;
        }
        if (!window.holds(due)) {
            return;
        }
        outcomes.merge(outcome, 1L, Long::sum);
        long micros = Math.min(HIGHEST_MICROS, Math.max(0, answered - due) / 1_000);
        if (outcome == Outcome.REFUSED) {
            refused.recordValue(micros);
        } else {
            admitted.recordValue(micros);
            second(due).latencies.recordValue(micros);
        }
    }

    private Second second(long moment) {
        return seconds.get((int) ((moment - window.begin()) / SECOND));
    }

    /** What was recorded so far. */
    public Recording recording() {
        List<Recording.Second> perSecond = seconds.stream()
                .map(second -> new Recording.Second(second.done, second.latencies.getValueAtPercentile(99) / 1e3))
                .toList();
        return new Recording(window.seconds(), doneInside, Map.copyOf(outcomes), admitted, refused, perSecond);
    }
}

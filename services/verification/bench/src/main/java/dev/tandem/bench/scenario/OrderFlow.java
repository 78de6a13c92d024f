package dev.tandem.bench.scenario;

import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.Point;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.Generator;
import dev.tandem.dev.process.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Follows orders from ordering's own database: how many were placed, how many came to an end. One thread. */
final class OrderFlow implements Generator.Observer {

    /** Orders that were still under way when nobody waited any longer. */
    static final String WITHOUT_END = "orders without an end";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Clock CLOCK = Clock.systemUTC();

    private final EventCounts events;
    private final List<Point> open = new ArrayList<>();
    private long placedBefore;
    private long completedBefore;
    private long shown;
    private Window window = new Window(0, 0, 0, 0);
    private Instant begin = Instant.EPOCH;
    private Instant end = Instant.EPOCH;

    /** @param events of ordering */
    OrderFlow(EventCounts events) {
        this.events = events;
    }

    private record Window(long placed, long completed, long openBefore, long openAfter) {}

    /** A time by the clock that events are dated with. */
    record Span(Instant from, Instant to) {}

    @Override
    public void begun() {
        begin = CLOCK.instant();
        events.refresh();
        placedBefore = events.of("OrderPlaced");
        completedBefore = events.of("OrderCompleted");
    }

    @Override
    public void ended() {
        end = CLOCK.instant();
        events.refresh();
        window = new Window(
                events.of("OrderPlaced") - placedBefore,
                events.of("OrderCompleted") - completedBefore,
                placedBefore - completedBefore,
                underWay());
    }

    @Override
    public String passing() {
        events.refresh();
        long completed = events.of("OrderCompleted") - shown;
        shown += completed;
        open.add(new Point(open.size(), underWay()));
        return String.format(Locale.ROOT, "%,d completed, %,d under way", completed, underWay());
    }

    private long underWay() {
        return events.of("OrderPlaced") - events.of("OrderCompleted") - events.of("OrderCancelled");
    }

    /** When the window was. */
    Span span() {
        return new Span(begin, end);
    }

    /** Waits until no order is under way; adds how long that took, or how many still were when it took too long. */
    Trial drain(Trial trial, Duration limit, Consumer<String> progress) {
        long start = System.nanoTime();
        boolean over = new Patience(limit, PAUSE).holds(() -> {
            String seen = passing();
            progress.accept("draining: " + seen);
            return underWay() == 0;
        });
        Trial complete = trial.with(WITHOUT_END, (double) underWay());
        return over ? complete.with("drained in s", (System.nanoTime() - start) / 1e9) : complete;
    }

    /** Adds what was seen within the window of that many seconds. */
    Trial addTo(Trial trial, double seconds) {
        return trial.with("placed per second", window.placed() / seconds)
                .with("completed per second", window.completed() / seconds)
                .with("under way at the begin", (double) window.openBefore())
                .with("under way at the end", (double) window.openAfter())
                .with(List.of(new Series(Plots.UNDER_WAY, trial.name(), open)));
    }
}

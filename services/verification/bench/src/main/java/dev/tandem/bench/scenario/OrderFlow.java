package dev.tandem.bench.scenario;

import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.Point;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.Generator;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Follows orders from ordering's own database: how many were placed, how many came to an end. One thread. */
final class OrderFlow implements Generator.Observer {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EventCounts events;
    private final List<Point> open = new ArrayList<>();
    private long placedBefore;
    private long completedBefore;
    private long shown;
    private Window window = new Window(0, 0, 0, 0);

    /** @param events of ordering */
    OrderFlow(EventCounts events) {
        this.events = events;
    }

    private record Window(long placed, long completed, long openBefore, long openAfter) {}

    @Override
    public void begun() {
        events.refresh();
        placedBefore = events.of("OrderPlaced");
        completedBefore = events.of("OrderCompleted");
    }

    @Override
    public void ended() {
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

    /** Waits until no order is under way and returns how many seconds that took. */
    double drain(Duration limit, Consumer<String> progress) {
        long start = System.nanoTime();
        boolean drained = new Patience(limit, PAUSE).holds(() -> {
            String seen = passing();
            progress.accept("draining: " + seen);
            return underWay() == 0;
        });
        if (!drained) {
            throw new DevRuntimeException(underWay() + " orders did not come to an end within " + limit.toSeconds()
                    + " s after the load; try a lower --rate");
        }
        return (System.nanoTime() - start) / 1e9;
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

package dev.tandem.chaos.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.chaos.fault.Backlog;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the times without a broker left behind.
 *
 * @param quietAt when nothing moved any more ({@link System#nanoTime})
 */
public record Outages(List<Backlog> backlogs, long quietAt) {

    public Outages {
        backlogs = List.copyOf(backlogs);
    }

    /** The most events that waited for a return. */
    long mostWaiting() {
        return backlogs.stream().mapToLong(Backlog::events).max().orElse(0);
    }

    /** Attempts of clients that were told to come again while there was no broker. */
    long refused() {
        return backlogs.stream().mapToLong(Backlog::refused).sum();
    }

    /** The longest that a return took until all that had waited was published, in seconds. */
    double slowestDrain() {
        return RecoveryTimes.of(backlogs.stream()
                        .map(Backlog::drained)
                        .flatMap(Optional::stream)
                        .toList())
                .max();
    }

    /** Backlogs that were not seen to go. */
    long undrained() {
        return backlogs.stream().filter(backlog -> backlog.drained().isEmpty()).count();
    }

    /** From the last return until every order had come to its end, in seconds; 0 without an outage. */
    double settled() {
        return backlogs.stream().mapToLong(Backlog::back).max().stream()
                .mapToDouble(back -> Math.round(Duration.ofNanos(quietAt - back).toMillis() / 100.0) / 10.0)
                .findFirst()
                .orElse(0);
    }

    void addTo(ObjectNode json) {
        json.put("outages", backlogs.size())
                .put("refused_meanwhile", refused())
                .put("waiting_events_max", mostWaiting())
                .put("drained_max_s", slowestDrain())
                .put("undrained", undrained())
                .put("settled_s", settled());
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "broker away %d times, %d attempts refused meanwhile; at most %d events waited, published within %.1f s of its"
                        + " return; all settled %.1f s after the last one",
                backlogs.size(),
                refused(),
                mostWaiting(),
                slowestDrain(),
                settled());
    }
}

package dev.tandem.bench.result;

import dev.tandem.bench.load.Outcome;
import dev.tandem.bench.load.Recording;
import dev.tandem.bench.machine.CpuMeter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Names of figures, and how a load's come about. */
public final class Figures {

    public static final String DONE_PER_SECOND = "done per second";
    public static final String DUE_PER_SECOND = "due per second";
    public static final String P50 = "p50 ms";
    public static final String P99 = "p99 ms";
    public static final String P999 = "p99.9 ms";
    public static final String MOST = "max ms";
    public static final String ACCEPTED = "accepted for later";
    public static final String REFUSED = "refused";
    public static final String FAILED = "failed";
    public static final String UNANSWERED = "unanswered";
    public static final String BUSY = "processors busy %";
    public static final String STOLEN = "processors stolen %";
    public static final String CPU = "CPU microseconds per order";

    private static final double[] PERCENTILES = {
        1, 10, 25, 50, 60, 70, 80, 90, 95, 97, 98, 99, 99.5, 99.9, 99.95, 99.99, 100
    };

    private Figures() {}

    /** A trial of a load: throughput, latency, outcomes, and processor time per request that was done. */
    public static Trial trial(String name, Recording recording, CpuMeter.Reading spent) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(DUE_PER_SECOND, recording.total() / recording.seconds());
        figures.put(DONE_PER_SECOND, recording.perSecondDone());
        figures.put(P50, recording.millis(50));
        figures.put(P99, recording.millis(99));
        figures.put(P999, recording.millis(99.9));
        figures.put(MOST, recording.millis(100));
        figures.put(ACCEPTED, (double) recording.count(Outcome.ACCEPTED));
        figures.put(REFUSED, (double) recording.count(Outcome.REFUSED));
        figures.put(FAILED, (double) recording.count(Outcome.FAILED));
        figures.put(UNANSWERED, (double) recording.count(Outcome.UNANSWERED));
        figures.put(BUSY, spent.machine().busyPercent());
        figures.put(STOLEN, spent.machine().stolenPercent());
        Map<String, Double> cpu = perRequest(spent, recording.doneInside());
        figures.put(CPU, cpu.values().stream().mapToDouble(Double::doubleValue).sum());
        return new Trial(name, figures, cpu, series(name, recording));
    }

    /** Calls of a load that did not get what they asked for, now or later. */
    public static double withoutAnswer(Trial trial) {
        return trial.figure(REFUSED) + trial.figure(FAILED) + trial.figure(UNANSWERED);
    }

    private static Map<String, Double> perRequest(CpuMeter.Reading spent, long requests) {
        Map<String, Double> cpu = new LinkedHashMap<>();
        if (requests > 0) {
            spent.micros().forEach((part, micros) -> cpu.put(part, (double) micros / requests));
        }
        return cpu;
    }

    /** Milliseconds by percentile, of a histogram of microseconds. */
    public static List<Point> percentiles(Histogram micros) {
        List<Point> points = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            points.add(new Point(percentile, micros.getValueAtPercentile(percentile) / 1e3));
        }
        return points;
    }

    private static List<Series> series(String name, Recording recording) {
        List<Point> latency = percentiles(recording.admitted());
        List<Point> done = new ArrayList<>();
        List<Point> slowest = new ArrayList<>();
        for (int i = 0; i < recording.perSecond().size(); i++) {
            done.add(new Point(i, recording.perSecond().get(i).done()));
            slowest.add(new Point(i, recording.perSecond().get(i).p99()));
        }
        return List.of(
                new Series(Plots.LATENCY, name, latency),
                new Series(Plots.DONE, name, done),
                new Series(Plots.SLOWEST, name, slowest));
    }
}

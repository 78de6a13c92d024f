package dev.tandem.bench.scenario;

import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.Point;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is left of the capacity when more is asked for than there is. */
final class Overload implements Scenario {

    private static final double[] FACTORS = {0.5, 0.8, 1, 1.5, 3, 5};
    private static final double ASKED_AT = 3;
    private static final double GOODPUT = 0.8;
    private static final double SLOWEST = 200;

    @Override
    public String number() {
        return "08";
    }

    @Override
    public String title() {
        return "overload: goodput and latency of admitted work at 0.5 to 5 times the capacity";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        List<Trial> trials = new ArrayList<>();
        try (Site site = bench.synchronousSite("overload")) {
            Trial capacity = Saturation.saturate(bench, site, "capacity");
            trials.add(capacity);
            double most = bench.terms().rateOr(capacity.figure(Figures.DONE_PER_SECOND));
            for (double factor : FACTORS) {
                String name = String.format(Locale.ROOT, "%.1f times", factor);
                trials.add(FixedRate.offer(bench.warm(), site, name, most * factor));
            }
            return new ScenarioResult(
                    number(), title(), bench.terms().described(), plotted(trials, most), checks(trials, most), NOTES);
        }
    }

    private static final List<String> NOTES = List.of(
            "Goodput are orders confirmed within the window; latency is that of all calls but the refused ones, counted"
                    + " from when they were due.");

    private static List<Trial> plotted(List<Trial> trials, double most) {
        List<Point> goodput = new ArrayList<>();
        List<Point> slowest = new ArrayList<>();
        for (int i = 0; i < FACTORS.length; i++) {
            Trial trial = trials.get(i + 1);
            goodput.add(new Point(FACTORS[i], trial.figure(Figures.DONE_PER_SECOND) / most));
            slowest.add(new Point(FACTORS[i], trial.figure(Figures.P99)));
        }
        List<Trial> plotted = new ArrayList<>(trials);
        plotted.set(
                0,
                trials.get(0)
                        .with(List.of(
                                new Series(Plots.GOODPUT, "goodput", goodput),
                                new Series(Plots.ADMITTED, "p99", slowest))));
        return plotted;
    }

    private static List<Check> checks(List<Trial> trials, double most) {
        for (int i = 0; i < FACTORS.length; i++) {
            if (FACTORS[i] == ASKED_AT) {
                Trial trial = trials.get(i + 1);
                return List.of(
                        Check.atLeast(
                                "goodput at 3 times the capacity, as its share",
                                trial.figure(Figures.DONE_PER_SECOND) / most,
                                GOODPUT),
                        Check.atMost("p99 ms of admitted calls at 3 times", trial.figure(Figures.P99), SLOWEST));
            }
        }
        return List.of();
    }
}

package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.Point;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.Generator;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.Site;
import dev.tandem.bench.stack.StoredOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an order costs as lines, clients, stored orders and partitions grow. */
final class Growth implements Scenario {

    private static final int[] LINES = {1, 10, 100};
    private static final int[] CLIENTS = {1, 10, 100, 1_000, 10_000};
    private static final long[] STORED = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final int[] PARTITIONS = {1, 64};
    private static final int USUAL_CLIENTS = 64;
    private static final int TELL = 200_000;

    private static final List<String> NOTES = List.of(
            "An order of 100 lines is the largest that the contract allows.",
            "Stored orders are copies in the event stores of ordering and inventory.");

    @Override
    public String number() {
        return "07";
    }

    @Override
    public String title() {
        return "growth: what an order costs with more lines, clients, stored orders and partitions";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        Trials trials = new Trials();
        try (Site site = bench.synchronousSite("growth")) {
            Steps steps = new Steps(bench, site);
            // Begins with many clients: one alone would warm nothing up.
            for (int lines : LINES) {
                trials.add("lines", lines, steps.measure(OrderTexts.place(site.token(), lines), USUAL_CLIENTS));
            }
            for (int clients : CLIENTS) {
                trials.add("clients", clients, steps.measure(OrderTexts.place(site.token()), clients));
            }
            stored(bench, site, steps, trials);
        }
        for (int partitions : PARTITIONS) {
            try (Site site = bench.synchronousSite("partitions-" + partitions, it -> it.partitioned(partitions))) {
                Steps steps = new Steps(bench, site);
                trials.add("partitions", partitions, steps.measure(OrderTexts.place(site.token()), USUAL_CLIENTS));
            }
        }
        return new ScenarioResult(number(), title(), bench.terms().described(), trials.drawn(), List.of(), NOTES);
    }

    private static void stored(Bench bench, Site site, Steps steps, Trials trials) {
        try (StoredOrders orders = new StoredOrders(site.database("ordering"), "order");
                StoredOrders reservations = new StoredOrders(site.database("inventory"), "reservation")) {
            for (long count : STORED) {
                if (count > bench.terms().mostStored()) {
                    return;
                }
                orders.growTo(count, done -> tell(bench, "orders", done));
                reservations.growTo(count, done -> tell(bench, "reservations", done));
                trials.add("stored orders", count, steps.measure(OrderTexts.place(site.token()), USUAL_CLIENTS));
            }
        }
    }

    private static void tell(Bench bench, String what, long done) {
        if (done % TELL == 0) {
            bench.progress().accept(String.format(Locale.ROOT, "stored %,d %s", done, what));
        }
    }

    /** One load after another. After the first everything is warm but what the next step itself changes. */
    private static final class Steps {
        private final Site site;
        private Bench bench;

        Steps(Bench bench, Site site) {
            this.bench = bench;
            this.site = site;
        }

        Measured measure(List<String> requests, int clients) {
            LoadJob job = LoadJob.closed(
                    site.gatewayPort(),
                    requests,
                    clients,
                    bench.terms().warmUpSeconds(),
                    bench.terms().seconds());
            bench = bench.warm();
            return site.generator().run(job, site.meter(), Generator.Observer.NONE);
        }
    }

    /** What was measured, and one curve for each thing that grows. */
    private static final class Trials {
        private final List<Trial> all = new ArrayList<>();
        private final List<Series> curves = new ArrayList<>();
        private final List<Point> points = new ArrayList<>();
        private String growing = "";

        void add(String what, long value, Measured measured) {
            if (!what.equals(growing)) {
                endCurve();
                growing = what;
            }
            Trial trial = Figures.trial(
                    String.format(Locale.ROOT, "%,d %s", value, what), measured.recording(), measured.spent());
            all.add(trial);
            if (trial.figure(Figures.DONE_PER_SECOND) > 0) {
                points.add(new Point(value, trial.figure(Figures.CPU)));
            }
        }

        private void endCurve() {
            if (!points.isEmpty()) {
                curves.add(new Series(Plots.COST + growing, "whole machine", List.copyOf(points)));
                points.clear();
            }
        }

        List<Trial> drawn() {
            endCurve();
            all.set(0, all.get(0).with(curves));
            return all;
        }
    }
}

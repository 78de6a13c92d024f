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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an order costs as clients and orders grow. */
final class Growth implements Scenario {

    private static final int[] CLIENTS = {1, 10, 100, 1_000, 5_000};
    private static final int[] LINES = {1, 10, 100};
    private static final int CLIENTS_OF_LINES = 64;

    @Override
    public String number() {
        return "07";
    }

    @Override
    public String title() {
        return "growth: what an order costs with 1 to 5,000 clients at once and with 1 to 100 lines";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        List<Trial> trials = new ArrayList<>();
        try (Site site = bench.synchronousSite("growth")) {
            Steps steps = new Steps(bench, site);
            // Begins with many clients: one alone would warm nothing up.
            List<Trial> byLines = new ArrayList<>();
            for (int lines : LINES) {
                byLines.add(steps.measure(lines, "lines", OrderTexts.place(site.token(), lines), CLIENTS_OF_LINES));
            }
            List<Trial> byClients = new ArrayList<>();
            for (int clients : CLIENTS) {
                byClients.add(steps.measure(clients, "clients", OrderTexts.place(site.token()), clients));
            }
            trials.addAll(byClients);
            trials.addAll(byLines);
            trials.set(
                    0, trials.get(0).with(List.of(cost("clients", CLIENTS, byClients), cost("lines", LINES, byLines))));
        }
        return new ScenarioResult(number(), title(), bench.terms().described(), trials, List.of(), List.of());
    }

    /** One load after another. After the first everything is warm but what the next step itself changes. */
    private static final class Steps {
        private final Site site;
        private Bench bench;

        Steps(Bench bench, Site site) {
            this.bench = bench;
            this.site = site;
        }

        Trial measure(int value, String of, List<String> requests, int clients) {
            LoadJob job = LoadJob.closed(
                    site.gatewayPort(),
                    requests,
                    clients,
                    bench.terms().warmUpSeconds(),
                    bench.terms().seconds());
            bench = bench.warm();
            Measured measured = site.generator().run(job, site.meter(), Generator.Observer.NONE);
            return Figures.trial(
                    String.format(Locale.ROOT, "%,d %s", value, of), measured.recording(), measured.spent());
        }
    }

    private static Series cost(String of, int[] values, List<Trial> trials) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (trials.get(i).figure(Figures.DONE_PER_SECOND) > 0) {
                points.add(new Point(values[i], trials.get(i).figure(Figures.CPU)));
            }
        }
        return new Series(Plots.COST + of, "whole machine", points);
    }
}

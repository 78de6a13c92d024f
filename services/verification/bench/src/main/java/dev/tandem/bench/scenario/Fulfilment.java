package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Orders from the customer's call to their end, through every service. */
final class Fulfilment implements Scenario {

    static final double RATE = 1_000;

    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final int COMPLETED_ASKED = 3_000;

    @Override
    public String number() {
        return "05";
    }

    @Override
    public String title() {
        return "full fulfilment: orders that reach COMPLETED with every service on this machine";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        try (Site site = bench.site("fulfilment")) {
            Trial trial = measure(bench, site, bench.terms().rateOr(RATE));
            return new ScenarioResult(
                    number(), title(), bench.terms().described(), List.of(trial), checks(trial), List.of());
        }
    }

    /** Offers orders at that rate, then waits for the end of the last one. */
    private Trial measure(Bench bench, Site site, double rate) {
        LoadJob job = LoadJob.open(
                site.gatewayPort(),
                OrderTexts.place(),
                rate,
                bench.terms().warmUpSeconds(),
                bench.terms().seconds());
        try (EventCounts events = new EventCounts(site.database("ordering"))) {
            OrderFlow flow = new OrderFlow(events);
            Measured measured = site.generator().run(job, site.meter(), flow);
            Map<String, Double> memory = site.residentMegabytes();
            double drained = flow.drain(DRAIN_LIMIT, bench.progress());
            Trial trial = Figures.trial("place order", measured.recording(), measured.spent());
            Trial complete = flow.addTo(trial, measured.recording().seconds()).with("drained in s", drained);
            for (Map.Entry<String, Double> service : memory.entrySet()) {
                complete = complete.with("resident MB of " + service.getKey(), service.getValue());
            }
            return complete;
        }
    }

    private static List<Check> checks(Trial trial) {
        return List.of(
                Check.atLeast("orders completed per second", trial.figure("completed per second"), COMPLETED_ASKED),
                Check.atMost("p99 ms of placing an order", trial.figure(Figures.P99), 100),
                Check.atMost(
                        "calls without the answer asked for",
                        trial.figure(Figures.FAILED) + trial.figure(Figures.UNANSWERED),
                        0));
    }
}

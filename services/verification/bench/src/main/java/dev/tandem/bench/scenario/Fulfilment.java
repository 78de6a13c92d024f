package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.Numbers;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.Site;
import dev.tandem.dev.process.DevRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders from the customer's call to their end, through every service. */
final class Fulfilment implements Scenario {

    static final double RATE = 1_000;

    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final int COMPLETED_ASKED = 3_000;
    private static final double FIRST_RATE = 500;
    private static final int HALVINGS = 3;
    private static final double KEPT_UP = 0.97;

    @Override
    public String number() {
        return "05";
    }

    @Override
    public String title() {
        return "full fulfilment: orders that reach COMPLETED with every service on this machine";
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public ScenarioResult run(Bench bench) {
        try (Site site = bench.site("fulfilment")) {
            Trial trial = bench.terms().searching()
                    ? search(bench, site)
                    : measure(bench, site, bench.terms().rateOr(RATE));
            return new ScenarioResult(
                    number(), title(), bench.terms().described(), List.of(trial), checks(trial), List.of());
        }
    }

    private static Trial search(Bench bench, Site site) {
        Bench[] now = {bench};
        return new RateSearch(FIRST_RATE, HALVINGS)
                .highest(rate -> {
                    bench.progress().accept("trying " + Numbers.text(rate) + "/s");
                    Trial trial = measure(now[0], site, rate);
                    now[0] = bench.warm();
                    return Optional.of(trial).filter(Fulfilment::holds);
                })
                .orElseThrow(() -> new DevRuntimeException("not even " + Numbers.text(FIRST_RATE)
                        + " orders a second hold on this machine now; see whether something else runs on it"));
    }

    // Orders complete as fast as they come: what is under way does not grow.
    private static boolean holds(Trial trial) {
        double lacking = Figures.withoutAnswer(trial) + trial.figure(OrderFlow.WITHOUT_END);
        return lacking == 0 && trial.figure("completed per second") >= KEPT_UP * trial.figure(Figures.DUE_PER_SECOND);
    }

    /** Offers orders at that rate, then waits for the end of the last one. */
    private static Trial measure(Bench bench, Site site, double rate) {
        LoadJob job = LoadJob.open(
                site.gatewayPort(),
                OrderTexts.place(site.token()),
                rate,
                bench.terms().warmUpSeconds(),
                bench.terms().seconds());
        try (EventCounts events = new EventCounts(site.database("ordering"))) {
            OrderFlow flow = new OrderFlow(events);
            Measured measured = site.generator().run(job, site.meter(), flow);
            Map<String, Double> memory = site.residentMegabytes();
            Trial trial = Figures.trial("place order", measured.recording(), measured.spent());
            Trial complete =
                    flow.drain(flow.addTo(trial, measured.recording().seconds()), DRAIN_LIMIT, bench.progress());
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
                Check.atMost("calls refused, failed or unanswered", Figures.withoutAnswer(trial), 0),
                Check.atMost(OrderFlow.WITHOUT_END, trial.figure(OrderFlow.WITHOUT_END), 0));
    }
}

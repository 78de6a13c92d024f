package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.Generator;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.Site;
import dev.tandem.bench.stack.Target;
import java.util.List;

/** How long customers wait when orders come at a constant rate. */
final class FixedRate implements Scenario {

    private static final double RATE = 10_000;
    private static final double SLOWEST = 50;

    @Override
    public String number() {
        return "03";
    }

    @Override
    public String title() {
        return "place-order at a fixed rate of 10,000 a second: latency";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        try (Site site = bench.synchronousSite("fixed-rate")) {
            double rate = bench.terms().rateOr(RATE);
            Trial trial = offer(bench, site, String.format(java.util.Locale.ROOT, "%,.0f/s", rate), rate);
            List<Check> checks = List.of(
                    Check.atMost("p99 ms", trial.figure(Figures.P99), SLOWEST),
                    Check.atMost("calls refused, failed or unanswered", Figures.withoutAnswer(trial), 0));
            return new ScenarioResult(number(), title(), bench.terms().described(), List.of(trial), checks, List.of());
        }
    }

    static Trial offer(Bench bench, Target target, String name, double rate) {
        LoadJob job = LoadJob.open(
                target.gatewayPort(),
                OrderTexts.place(target.token()),
                rate,
                bench.terms().warmUpSeconds(),
                bench.terms().seconds());
        Measured measured = target.generator().run(job, target.meter(), Generator.Observer.NONE);
        return Figures.trial(name, measured.recording(), measured.spent());
    }
}

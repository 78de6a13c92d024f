package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.PeerSite;
import dev.tandem.bench.stack.Site;
import dev.tandem.dev.stack.StackOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shipping that takes three seconds: while the customer waits for it, and by events. */
final class Waiting implements Scenario {

    // What two processors complete with every service on them; beyond it each way shows an overload instead of itself.
    private static final double RATE = 100;
    private static final Duration SHIPPING = Duration.ofSeconds(3);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final String CALLS = "10000";
    private static final String PATIENCE = "30s";

    @Override
    public String number() {
        return "06";
    }

    @Override
    public String title() {
        return "shipping takes 3 s: request and response all the way, against events";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        double rate = bench.terms().rateOr(RATE);
        Trial limited = chained(bench, rate, "request and response", UnaryOperator.identity());
        Trial chained = chained(bench, rate, "the same without limits", Waiting::unlimited);
        Trial byEvents = byEvents(bench, rate);
        double offered = byEvents.figure(Figures.DUE_PER_SECOND);
        List<Check> checks = List.of(
                Check.atLeast(
                        "share of the orders answered in time, by events",
                        byEvents.figure(Figures.DONE_PER_SECOND) / offered,
                        0.99),
                Check.atMost("p99 ms of placing an order, by events", byEvents.figure(Figures.P99), 200),
                Check.atMost(OrderFlow.WITHOUT_END, byEvents.figure(OrderFlow.WITHOUT_END), 0));
        return new ScenarioResult(
                number(), title(), bench.terms().described(), List.of(limited, chained, byEvents), checks, NOTES);
    }

    private static final List<String> NOTES = List.of(
            "In the chain the plain ordering answers when shipping is done, without holding a thread or a transaction"
                    + " meanwhile. The gateway limits calls under way and their time: as ever at first, then to "
                    + CALLS + " and " + PATIENCE + ".");

    private static StackOptions unlimited(StackOptions options) {
        return options.with("gateway", "TANDEM_GATEWAY_CALL_MAX_CONCURRENT", CALLS)
                .with("gateway", "TANDEM_GATEWAY_CALL_MAX_WAITING", CALLS)
                .with("gateway", "TANDEM_GATEWAY_CALL_IN_TIME", PATIENCE)
                .with("gateway", "TANDEM_GATEWAY_CALL_HEDGE_AFTER", PATIENCE)
                .with("gateway", "TANDEM_GATEWAY_CALL_DEADLINE", PATIENCE);
    }

    private static Trial chained(Bench bench, double rate, String name, UnaryOperator<StackOptions> limits) {
        try (PeerSite site = bench.peer(
                name.replace(' ', '-'),
                PeerSite.Storage.USUAL,
                options -> limits.apply(options.with("ordering", "PEER_WAITS", SHIPPING.toMillis() + "ms")))) {
            return FixedRate.offer(bench, site, name, rate);
        }
    }

    private static Trial byEvents(Bench bench, double rate) {
        String wait = SHIPPING.toSeconds() + "s";
        try (Site site = bench.site(
                        "events", options -> options.with("shipping", "TANDEM_SHIPPING_UNTIL_DISPATCH", wait));
                EventCounts events = new EventCounts(site.database("ordering"))) {
            LoadJob job = LoadJob.open(
                    site.gatewayPort(),
                    OrderTexts.place(site.token()),
                    rate,
                    bench.terms().warmUpSeconds(),
                    bench.terms().seconds());
            OrderFlow flow = new OrderFlow(events);
            Measured measured = site.generator().run(job, site.meter(), flow);
            Trial trial = Figures.trial("events", measured.recording(), measured.spent());
            return flow.drain(flow.addTo(trial, measured.recording().seconds()), DRAIN_LIMIT, bench.progress());
        }
    }
}

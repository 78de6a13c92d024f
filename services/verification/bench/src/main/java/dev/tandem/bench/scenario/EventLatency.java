package dev.tandem.bench.scenario;

import dev.tandem.bench.load.LoadJob;
import dev.tandem.bench.result.Check;
import dev.tandem.bench.result.Figures;
import dev.tandem.bench.result.Plots;
import dev.tandem.bench.result.ScenarioResult;
import dev.tandem.bench.result.Series;
import dev.tandem.bench.result.Trial;
import dev.tandem.bench.stack.EventCounts;
import dev.tandem.bench.stack.EventDelays;
import dev.tandem.bench.stack.Measured;
import dev.tandem.bench.stack.OrderTexts;
import dev.tandem.bench.stack.Site;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.HdrHistogram.Histogram;

/** How old events get before they have their effect, and how fast a consumer works off what waits for it. */
final class EventLatency implements Scenario {

    private static final double[] RATES = {1_000, 5_000, 10_000};
    private static final double ASKED_AT = 5_000;
    private static final int SAMPLED = 5_000;
    private static final int EVENTS_PER_ORDER = 6;
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final String TOPIC = "ordering.order.events.v1";
    private static final String ONE_GROUP = "inventory-reservations";
    // Tracking keeps no time of its effects.
    private static final List<String> GROUPS = Topology.GROUPS.get(TOPIC).stream()
            .filter(group -> !group.startsWith("tracking"))
            .toList();
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final double FEWEST = 500;

    @Override
    public String number() {
        return "04";
    }

    @Override
    public String title() {
        return "events: from decision to effect in every consumer, and how fast a backlog is worked off";
    }

    @Override
    public ScenarioResult run(Bench bench) {
        List<Trial> trials = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        oneGroup(bench, trials, checks);
        allGroups(bench, trials, checks);
        return new ScenarioResult(number(), title(), bench.terms().described(), trials, checks, NOTES);
    }

    private static void oneGroup(Bench bench, List<Trial> trials, List<Check> checks) {
        double rate = bench.terms().rateOr(ASKED_AT);
        try (Site site = bench.synchronousSite("one-group")) {
            Trial trial = offer(bench, site, rate, "one group at ", List.of(ONE_GROUP));
            trials.add(trial);
            checks.add(samples("one group", trial));
            checks.add(Check.atMost("p99 ms of events, one group", slowest(trial), 250));
            BacklogDrain drain = new BacklogDrain(bench, site);
            trials.addAll(drain.trials());
            checks.add(Check.atLeast("times one transaction per record", drain.ratio(), 15));
        }
    }

    private static void allGroups(Bench bench, List<Trial> trials, List<Check> checks) {
        double rate = bench.terms().rateOr(ASKED_AT);
        try (Site site = bench.site("all-groups")) {
            Bench now = bench;
            for (double each : bench.terms().rate().isPresent() ? new double[] {rate} : RATES) {
                Trial trial = offer(now, site, each, "all groups at ", GROUPS);
                now = bench.warm();
                trials.add(trial);
                double left = trial.figure(OrderFlow.WITHOUT_END);
                checks.add(Check.atMost(OrderFlow.WITHOUT_END + ", " + trial.name(), left, 0));
                if (each == rate) {
                    checks.add(samples("all groups", trial));
                    checks.add(Check.atMost("p99 ms of events, all groups", slowest(trial), 1_000));
                }
                if (left > 0) {
                    break;
                }
            }
        }
    }

    private static final List<String> NOTES = List.of(
            "An event's time runs from its decision to the begin of the transaction that has its effect, from a sample"
                    + " of the databases; tracking keeps no such time and is left out.",
            "Both consumers of a backlog have just started; their rates count from ten seconds after the first effect.");

    private static Trial offer(Bench bench, Site site, double rate, String name, List<String> groups) {
        LoadJob job = LoadJob.open(
                site.gatewayPort(),
                OrderTexts.place(site.token()),
                rate,
                bench.terms().warmUpSeconds(),
                bench.terms().seconds());
        try (EventCounts events = new EventCounts(site.database("ordering"))) {
            OrderFlow flow = new OrderFlow(events);
            Measured measured = site.generator().run(job, site.meter(), flow);
            String full = String.format(Locale.ROOT, "%s%,.0f/s", name, rate);
            Trial trial = Figures.trial(full, measured.recording(), measured.spent());
            boolean whole = groups.size() > 1;
            Trial complete = whole ? flow.drain(trial, DRAIN_LIMIT, bench.progress()) : trial;
            double share = SAMPLED / (rate * measured.recording().seconds() * (whole ? EVENTS_PER_ORDER : 1));
            EventDelays delays = EventDelays.sample(
                    site.database("ordering"), flow.span().from(), flow.span().to(), share);
            return withDelays(complete, settled(delays, groups, site));
        }
    }

    /** What each group took, read when no further event of the sample has its effect. */
    private static Map<String, Histogram> settled(EventDelays delays, List<String> groups, Site site) {
        Map<String, Histogram> read = new LinkedHashMap<>();
        new Patience(DRAIN_LIMIT, QUIET).holds(() -> {
            long before = read.isEmpty() ? -1 : effects(read);
            for (String group : groups) {
                read.put(group, delays.of(group, site.database(group.substring(0, group.indexOf('-')))));
            }
            return effects(read) == before;
        });
        return read;
    }

    private static long effects(Map<String, Histogram> read) {
        return read.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    private static Trial withDelays(Trial trial, Map<String, Histogram> groups) {
        Trial complete = trial;
        for (Map.Entry<String, Histogram> group : groups.entrySet()) {
            Histogram delays = group.getValue();
            UnaryOperator<String> named = figure -> "event " + figure + " in " + group.getKey();
            complete = complete.with(named.apply("samples"), (double) delays.getTotalCount())
                    .with(named.apply(Figures.P50), delays.getValueAtPercentile(50) / 1e3)
                    .with(named.apply(Figures.P99), delays.getValueAtPercentile(99) / 1e3)
                    .with(List.of(new Series(
                            Plots.EVENTS, trial.name() + ", " + group.getKey(), Figures.percentiles(delays))));
        }
        return complete;
    }

    // A group in which no event had an effect would look fast.
    private static Check samples(String of, Trial trial) {
        double fewest = trial.figures().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("event samples"))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElse(0);
        return Check.atLeast("sampled events, " + of, fewest, FEWEST);
    }

    private static double slowest(Trial trial) {
        return trial.figures().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("event " + Figures.P99))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(Double.MAX_VALUE);
    }
}

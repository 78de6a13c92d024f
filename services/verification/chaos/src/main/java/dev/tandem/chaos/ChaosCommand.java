package dev.tandem.chaos;

import dev.tandem.chaos.plan.FaultKind;
import dev.tandem.chaos.plan.FaultPlan;
import dev.tandem.chaos.report.ChaosReport;
import dev.tandem.dev.cli.Home;
import dev.tandem.dev.cli.OneSentence;
import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks a stack of its own and proves what is left. */
@Command(
        name = "chaos",
        description = "Start a stack with replicas, place orders, break it by a seeded schedule, heal it, audit it."
                + " Exit code 0 only if nothing was lost, doubled, out of order, unbalanced or left unsettled.",
        mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {

    // Loggers are held weakly by java.util.logging: keep the one whose level was set.
    private static final Logger ROOT = Logger.getLogger("");
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int FASTEST_PER_SECOND = 50;
    private static final int FASTEST_RATE = 1_000;
    private static final Duration OUTAGE_WARM_UP = Duration.ofMinutes(3);
    private static final Duration SHORTEST = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "1000", description = "How many (default: 1000).")
    private int orders;

    @Option(
            names = "--kills",
            paramLabel = "K",
            defaultValue = "10",
            description = "How many kills, and as many other faults (default: 10).")
    private int kills;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "The schedule (default: 1).")
    private long seed;

    @Option(names = "--faults", split = ",", paramLabel = "KIND", description = "Only these (default: all).")
    private List<String> faults = List.of();

    @Option(
            names = "--outage",
            paramLabel = "LENGTH",
            converter = Length.class,
            description = "Only this: the broker is away for so long (for example 5m), orders come at --rate.")
    private Duration outage;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "200",
            description = "Orders per second of an outage (default: 200).")
    private int rate;

    @Option(names = "--json", description = "Print the result as one JSON object on the last line.")
    private boolean json;

    @Option(names = "--keep", description = "Keep data and logs; they are also kept when something is wrong.")
    private boolean keep;

    public static void main(String... arguments) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(new CommandLine(new ChaosCommand())
                .setExecutionExceptionHandler(new OneSentence())
                .execute(arguments));
    }

    @Override
    public Integer call() {
        check();
        FaultPlan plan = outage == null
                ? FaultPlan.of(seed, kinds(), kills, shortest(), ChaosStack.targets())
                : FaultPlan.outage(outage);
        Path directory = Directories.temporary("tandem-chaos-");
        ChaosReport report = null;
        try (Journal journal = new Journal(spec.commandLine().getErr(), directory)) {
            report = run(directory, plan, journal);
        } finally {
            if (keep || report == null || !report.verdict().passed()) {
                spec.commandLine().getErr().println("data and logs: " + directory);
            } else {
                Directories.delete(directory);
            }
        }
        return report.verdict().passed() ? 0 : 1;
    }

    private void check() {
        if (orders < 1 || kills < 0 || rate < 1 || rate > FASTEST_RATE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--orders must be at least 1, --kills at least 0, --rate from 1 to " + FASTEST_RATE);
        }
        for (String option : outage == null ? List.of("--rate") : List.of("--orders", "--kills", "--faults")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + (outage == null ? " needs --outage" : " does not go with --outage"));
            }
        }
    }

    private ChaosReport run(Path directory, FaultPlan plan, Journal journal) {
        journal.event("starting a stack in " + directory);
        StackOptions options = outage == null
                ? ChaosStack.options(Home.repository(), directory, seed)
                : ChaosStack.forOutage(Home.repository(), directory);
        try (DevStack stack = DevStack.prepare(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "tandem-stop"));
            stack.run();
            stack.awaitReady(START_LIMIT);
            journal.event("ready");
            ChaosReport report = new ChaosRun(stack, journal).run(terms(plan), warmUp(), plan);
            journal.event("done");
            print(report);
            return report;
        }
    }

    private ChaosReport.Terms terms(FaultPlan plan) {
        return outage == null
                ? new ChaosReport.Terms(orders, warmUp().orders(), kills, seed, again())
                : new ChaosReport.Terms(
                        (int) (rate * plan.length().toSeconds()),
                        warmUp().orders(),
                        1,
                        seed,
                        "./tandem chaos --outage " + outage.toSeconds() + "s --rate " + rate);
    }

    // Up to half the rate: what is cold is slow, which is not what an outage is to show.
    private ChaosRun.WarmUp warmUp() {
        return outage == null
                ? ChaosRun.WARM_UP
                : new ChaosRun.WarmUp((int) (rate * OUTAGE_WARM_UP.toSeconds() / 4), OUTAGE_WARM_UP);
    }

    private Duration shortest() {
        Duration byOrders = Duration.ofSeconds(orders / FASTEST_PER_SECOND);
        return byOrders.compareTo(SHORTEST) > 0 ? byOrders : SHORTEST;
    }

    private Set<FaultKind> kinds() {
        try {
            return faults.isEmpty()
                    ? FaultKind.all()
                    : faults.stream()
                            .map(FaultKind::of)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultKind.class)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String again() {
        String only = faults.isEmpty() ? "" : " --faults " + String.join(",", faults);
        return "./tandem chaos --orders " + orders + " --kills " + kills + " --seed " + seed + only;
    }

    private void print(ChaosReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.summary().forEach(out::println);
        if (json) {
            out.println(report.toJson());
        }
        out.flush();
    }
}

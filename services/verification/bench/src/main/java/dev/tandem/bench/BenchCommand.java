package dev.tandem.bench;

import dev.tandem.bench.result.BenchResult;
import dev.tandem.bench.scenario.Scenario;
import dev.tandem.bench.scenario.Scenarios;
import dev.tandem.bench.scenario.Terms;
import dev.tandem.bench.stack.PeerSite.Storage;
import dev.tandem.dev.cli.Home;
import dev.tandem.dev.cli.NativeOption;
import dev.tandem.dev.cli.OneSentence;
import dev.tandem.dev.startcache.StartCaches;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures numbered scenarios on stacks of their own. */
@Command(
        name = "bench",
        description = "Measure how fast Tandem is on this machine, each scenario on a stack of its own. The machine"
                + " should do nothing else. Results are kept in .tandem/bench.",
        mixinStandardHelpOptions = true,
        subcommands = CompareCommand.class)
public final class BenchCommand implements Callable<Integer> {

    // Loggers are held weakly by java.util.logging: keep the one whose level was set.
    private static final Logger ROOT = Logger.getLogger("");
    private static final String SEARCH = "max";
    private static final int FASTEST = 1_000_000;
    private static final long MOST_STORED = 10_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--scenario", split = ",", paramLabel = "NN", description = "Which (see --list), such as 05.")
    private List<String> numbers = List.of();

    @Option(names = "--list", description = "Show all scenarios and measure nothing.")
    private boolean list;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description =
                    "Requests per second, or max: look for the highest rate that holds (default: the scenario's).")
    private String rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Length of each window that counts (default: 30).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "30",
            description = "Seconds of load before each of them; JVMs that know nothing need minutes (default: 30).")
    private int warmUp;

    @Option(
            names = "--against",
            split = ",",
            paramLabel = "PEER",
            description = "What 02 compares with: usual, tuned, bare (default: all three, one after another).")
    private List<Storage> against = List.of(Storage.values());

    @Option(
            names = "--profile",
            description =
                    "Have every service make a flight recording and the database count its statements:"
                            + " .tandem/bench/profile/<service>.jfr and statements.txt. Services start without start caches then.")
    private boolean profile;

    @Option(
            names = "--stored",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Orders that 07 stores at most (default: 1000000, some 4 GB; up to 10000000, some 40 GB).")
    private long stored;

    @Mixin
    private NativeOption natives;

    @Option(
            names = "--untrained",
            description = "Start services and peers without start caches. With Java 25 they have them by default, and"
                    + " what has none of this build is trained first, which takes minutes.")
    private boolean untrained;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(names = "--keep", description = "Keep data and logs; they are also kept when something went wrong.")
    private boolean keep;

    public static void main(String... arguments) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new OneSentence());
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            Scenarios.ALL.forEach(scenario -> out.println(scenario.number() + "  " + scenario.title()));
            out.flush();
            return 0;
        }
        List<Scenario> scenarios = scenarios();
        Terms terms = terms();
        for (Scenario scenario : scenarios) {
            if (terms.searching() && !scenario.searches()) {
                throw wrong("scenario " + scenario.number() + " has no --rate max");
            }
        }
        BenchRun run =
                new BenchRun(Home.repository(), terms, keep, spec.commandLine().getErr());
        BenchResult result = run.measure(scenarios);
        if (json) {
            out.println(ResultFiles.json(result));
        } else {
            Summary.of(result).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private List<Scenario> scenarios() {
        if (numbers.isEmpty()) {
            throw wrong("name a scenario: --scenario 05; --list shows all");
        }
        return numbers.stream()
                .map(number -> Scenarios.numbered(number)
                        .orElseThrow(() -> wrong("there is no scenario " + number + "; there are "
                                + Scenarios.ALL.stream().map(Scenario::number).collect(Collectors.joining(", ")))))
                .toList();
    }

    private Terms terms() {
        if (seconds < 1 || warmUp < 0) {
            throw wrong("--seconds must be at least 1, --warm-up at least 0");
        }
        if (profile && !natives.services().isEmpty()) {
            throw wrong("--profile makes flight recordings of JVMs: leave out --native");
        }
        if (stored < 0 || stored > MOST_STORED) {
            throw wrong("--stored must be at least 0 and at most " + MOST_STORED);
        }
        boolean searching = SEARCH.equals(rate);
        return new Terms(
                searching ? Optional.empty() : Optional.ofNullable(rate).map(this::number),
                searching,
                seconds,
                warmUp,
                against,
                profile ? Optional.of(ResultFiles.profiles(Home.repository())) : Optional.empty(),
                stored,
                natives.services(),
                !untrained && StartCaches.supported());
    }

    private double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value <= FASTEST) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong("--rate must be a number or max, not " + text);
        }
        throw wrong("--rate must be above 0 and at most " + FASTEST);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

package dev.tandem.simulation;

import dev.tandem.simulation.service.Parts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs seed after seed until one fails or all are done. */
@Command(
        name = "simulate",
        description =
                "Run the order path in virtual time with seeded faults; exit code 0 when every rule held, 1 when not.",
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
    /** What failed attempts say of themselves is not of interest here. Held, because loggers are collected. */
    private static final Logger SERVICES = Logger.getLogger("dev.tandem");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--seeds",
            description = "How many seeds to run (default: ${DEFAULT-VALUE}).",
            defaultValue = "2000")
    private long seeds;

    @Option(names = "--start", description = "The first seed (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    private long start;

    @Option(names = "--seed", description = "Run this seed only and print what happened.")
    private Long seed;

    @Option(names = "--threads", description = "How many seeds run side by side (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print one JSON object and no progress.")
    private boolean json;

    public static void main(String... args) {
        System.exit(new CommandLine(new SimulateCommand()).execute(args));
    }

    @Override
    public Integer call() {
        SERVICES.setLevel(Level.OFF);
        PrintWriter out = spec.commandLine().getOut();
        return seed == null ? many(out) : one(out);
    }

    private int one(PrintWriter out) {
        Outcome outcome = Simulation.run(Plan.of(seed), Parts.REAL, true);
        SimulationReport report = new SimulationReport(1, outcome.steps(), 0, outcome.failed() ? outcome : null);
        if (json) {
            out.println(report.json());
        } else {
            report.tell(out, outcome);
        }
        return outcome.failed() ? 1 : 0;
    }

    private int many(PrintWriter out) {
        SeedRuns runs = new SeedRuns(start, seeds, threads);
        SimulationReport report = runs.run(
                json
                        ? progress -> {}
                        : progress -> {
                            out.println(progress);
                            out.flush();
                        });
        if (json) {
            out.println(report.json());
        } else {
            report.tell(out);
        }
        return report.failed() == null ? 0 : 1;
    }
}

package dev.tandem.simulation;

import dev.tandem.simulation.service.Parts;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
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
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);

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
        long began = System.nanoTime();
        long told = began;
        long steps = 0;
        Outcome failed = null;
        long done = 0;
        while (done < seeds && failed == null) {
            Outcome outcome = Simulation.run(Plan.of(start + done), Parts.REAL, false);
            done++;
            steps += outcome.steps();
            failed = outcome.failed() ? outcome : null;
            long now = System.nanoTime();
            if (!json && now - told > PROGRESS_NANOS) {
                told = now;
                out.printf(Locale.ROOT, "%,d of %,d seeds, %,d a second%n", done, seeds, rate(done, now - began));
                out.flush();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Outcome smallest = failed == null ? null : Shrinking.of(failed, () -> Parts.REAL);
        SimulationReport report = new SimulationReport(done, steps, seconds, smallest);
        if (json) {
            out.println(report.json());
        } else {
            report.tell(out);
        }
        return failed == null ? 0 : 1;
    }

    private static long rate(long done, long nanos) {
        return done * TimeUnit.SECONDS.toNanos(1) / Math.max(1, nanos);
    }
}

package dev.tandem.dev.cli;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.smoke.SmokeReport;
import dev.tandem.dev.smoke.SmokeRun;
import dev.tandem.dev.stack.DevStack;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves a whole stack with real orders. */
@Command(
        name = "smoke",
        description = "Start a stack of its own, place orders of every kind, check that each ended as it should, stop."
                + " Exit code 0 only if all did.",
        mixinStandardHelpOptions = true)
final class SmokeCommand implements Callable<Integer> {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int FINDINGS_SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions servers;

    @Mixin
    private NativeOption natives;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "200", description = "How many (default: 200).")
    private int orders;

    @Option(names = "--json", description = "Print the result as one JSON object on the last line.")
    private boolean json;

    @Option(names = "--keep", description = "Keep data and logs; they are also kept when something is wrong.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException {
        if (orders < 1) {
            throw new ParameterException(spec.commandLine(), "--orders must be at least 1");
        }
        Path directory = Directories.temporary("tandem-smoke-");
        Progress progress = Progress.on(spec.commandLine().getErr());
        SmokeReport report = null;
        try {
            report = run(directory, progress);
        } finally {
            progress.end();
            boolean passed = report != null && report.passed();
            cleanUp(directory, passed);
        }
        return report.passed() ? 0 : 1;
    }

    private SmokeReport run(Path directory, Progress progress) throws InterruptedException {
        StackOptions options = natives.applyTo(servers.applyTo(
                StackOptions.of(Home.repository(), directory, Ports.free()).shortLived()));
        progress.say("starting a stack in " + directory);
        try (DevStack stack = DevStack.prepare(options)) {
            Thread stopping = new Thread(stack::close, "tandem-stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            stack.run();
            stack.awaitReady(START_LIMIT);
            progress.say("ready after " + progress.seconds() + " s");
            SmokeReport report = new SmokeRun(stack, progress::say)
                    .run(orders, "smoke-" + UUID.randomUUID().toString().substring(0, 8));
            progress.end();
            print(report);
            return report;
        }
    }

    private void print(SmokeReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.findings().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> out.println(finding.type() + ": " + finding.text()));
        if (report.findings().size() > FINDINGS_SHOWN) {
            out.println("... and " + (report.findings().size() - FINDINGS_SHOWN) + " more");
        }
        report.summary().forEach(out::println);
        if (json) {
            out.println(report.toJson());
        }
        out.flush();
    }

    private void cleanUp(Path directory, boolean passed) {
        if ((keep || !passed) && !Directories.isEmpty(directory)) {
            spec.commandLine().getErr().println("data and logs: " + directory);
        } else {
            Directories.delete(directory);
        }
    }
}

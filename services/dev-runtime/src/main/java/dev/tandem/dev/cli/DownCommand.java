package dev.tandem.dev.cli;

import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.StackState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} started. */
@Command(
        name = "down",
        description = "Stop everything; data stays. Also right when nothing runs.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<ProcessHandle> supervisor = StackState.supervisor(home.stack());
        if (supervisor.isEmpty()) {
            out.println("nothing runs in " + home.stack().root());
            return 0;
        }
        supervisor.get().destroy();
        if (!Patience.of(LIMIT).holds(() -> !supervisor.get().isAlive())) {
            // Its children cannot outlive it.
            supervisor.get().destroyForcibly();
        }
        out.println("stopped");
        return 0;
    }
}

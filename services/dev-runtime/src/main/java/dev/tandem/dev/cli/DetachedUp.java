package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.JavaCommand;
import dev.tandem.dev.process.LogTail;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.stack.StackState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs {@code up} in the background and waits until everything is ready. */
record DetachedUp(Home home, PrintWriter out) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    int run(List<String> arguments) {
        Path log = home.stack().log("tandem");
        Process supervisor = start(log, arguments);
        Patience.of(LIMIT).await("the start of all services (log: " + log + ")", () -> {
            if (!supervisor.isAlive()) {
                throw new DevRuntimeException(LogTail.lastLine(log).replaceFirst("^tandem: ", ""));
            }
            return stateOf(supervisor).map(StackState::usable).orElse(false);
        });
        stateOf(supervisor).ifPresent(state -> PartTable.of(state.parts()).forEach(out::println));
        out.println("runs in the background; ./tandem down stops it");
        return 0;
    }

    private Optional<StackState> stateOf(Process supervisor) {
        return StackState.read(home.stack()).filter(state -> state.pid() == supervisor.pid());
    }

    private static Process start(Path log, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.clear();
            command.add("nohup");
        }
        List<String> all = new ArrayList<>(List.of("up"));
        all.addAll(arguments);
        List<String> flags = List.of("-Xmx96m", "-Dtandem.home=" + Home.repository());
        command.addAll(JavaCommand.mainClass(Tandem.class, flags, all));
        try {
            Files.createDirectories(log.getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot start in the background: " + e.getMessage(), e);
        }
    }
}

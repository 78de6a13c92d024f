package dev.tandem.dev.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to run: the environment is added to the owner's, both outputs are appended to the log file. */
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Path log, StopSignal stopSignal) {

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A command that stops on SIGTERM and needs no environment of its own. */
    public static ChildCommand of(String name, List<String> command, Path log) {
        return new ChildCommand(name, command, Map.of(), log, StopSignal.TERM);
    }
}

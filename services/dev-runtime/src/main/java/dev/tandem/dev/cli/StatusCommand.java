package dev.tandem.dev.cli;

import dev.tandem.dev.stack.StackState;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what runs. */
@Command(
        name = "status",
        description = "Show what runs; exit code 0 when everything is ready, 1 when not, 3 when nothing runs.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Home home;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<StackState> state = StackState.read(home.stack());
        if (state.isEmpty()) {
            out.println(
                    json ? "{\"parts\":[]}" : "nothing runs in " + home.stack().root());
            return NOT_RUNNING;
        }
        if (json) {
            out.println(state.get().toJson());
        } else {
            PartTable.of(state.get().parts()).forEach(out::println);
        }
        return state.get().allReady() ? 0 : 1;
    }
}

package dev.tandem.dev.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about records that a service could not apply. */
@Command(
        name = "dead-letters",
        description = "List, read, redrive, edit and discard the records that services could not apply.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            ListLettersCommand.class,
            ShowLetterCommand.class,
            RedriveLettersCommand.class,
            EditLetterCommand.class,
            DiscardLetterCommand.class
        })
final class DeadLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(command, "Name what to do: list, show, redrive, edit or discard");
    }
}

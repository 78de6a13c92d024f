package dev.tandem.dev.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the launcher. */
@Command(
        name = "tandem",
        description = "Runs Tandem on this machine: real Kafka, real PostgreSQL, every service.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            OrderCommand.class,
            TokenCommand.class,
            SmokeCommand.class,
            TrainCommand.class,
            MeasureCommand.class,
            AuditCommand.class,
            DeadLettersCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            MailsCommand.class,
            DownCommand.class
        })
public final class Tandem {

    // Loggers are held weakly by java.util.logging: keep the one whose level was set.
    private static final Logger ROOT = Logger.getLogger("");

    private Tandem() {}

    public static void main(String[] arguments) {
        ROOT.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with all commands. */
    public static CommandLine commandLine() {
        return new CommandLine(new Tandem()).setExecutionExceptionHandler(new OneSentence());
    }
}

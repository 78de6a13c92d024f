package dev.tandem.dev.cli;

import dev.tandem.proto.operations.v1.Letter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides that a letter has no effect. */
@Command(
        name = "discard",
        description = "Discard one letter for good; later records of its key go on.",
        mixinStandardHelpOptions = true)
final class DiscardLetterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LetterServices services;

    @Parameters(paramLabel = "LETTER", description = "The letter's id.")
    private String id;

    @Option(names = "--reason", required = true, description = "Why; it is written down.")
    private String reason;

    @Option(names = "--json", description = "Print the letter as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Letter discarded = services.first(
                client -> client.find(id).map(found -> client.discard(id, services.actor(), reason)), "letter " + id);
        out.println(json ? LetterJson.of(discarded) : "letter " + id + " is discarded");
        out.flush();
        return 0;
    }
}

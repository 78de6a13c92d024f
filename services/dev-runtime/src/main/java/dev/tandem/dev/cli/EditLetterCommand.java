package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.proto.operations.v1.Letter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts another value in the place of a letter's own. */
@Command(
        name = "edit",
        description = "Give one letter another value, checked against its contract; the record as it arrived is kept.",
        mixinStandardHelpOptions = true)
final class EditLetterCommand implements Callable<Integer> {

    /** Where the new value comes from. */
    static final class NewValue {
        @Option(names = "--value", paramLabel = "JSON", description = "JSON of the letter's event type.")
        private String value;

        @Option(names = "--file", paramLabel = "FILE", description = "A file with that JSON.")
        private Path file;

        String json() {
            try {
                return value == null ? Files.readString(file) : value;
            } catch (IOException e) {
                throw new DevRuntimeException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private LetterServices services;

    @Parameters(paramLabel = "LETTER", description = "The letter's id.")
    private String id;

    @ArgGroup(multiplicity = "1")
    private NewValue newValue;

    @Option(names = "--reason", defaultValue = "", description = "Why; it is written down.")
    private String reason;

    @Option(names = "--json", description = "Print the letter as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String value = newValue.json();
        Letter edited = services.first(
                client -> client.find(id).map(found -> client.edit(id, value, services.actor(), reason)),
                "letter " + id);
        out.println(
                json
                        ? LetterJson.of(edited)
                        : "letter " + id + " has a new value; try it with ./tandem dead-letters redrive " + id);
        out.flush();
        return 0;
    }
}

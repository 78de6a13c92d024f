package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one sentence; what nobody foresaw goes to a file with its stack trace. */
public final class OneSentence implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof DevRuntimeException) {
            err.println("tandem: " + failure.getMessage());
        } else {
            err.println("tandem: unexpected " + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                    + details(failure));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String details(Exception failure) {
        try {
            Path file = Files.createTempFile("tandem-", ".trace");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
                failure.printStackTrace(trace);
            }
            return " (details: " + file + ")";
        } catch (IOException e) {
            return "";
        }
    }
}

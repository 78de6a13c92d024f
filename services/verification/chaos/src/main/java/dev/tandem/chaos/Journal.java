package dev.tandem.chaos;

import dev.tandem.dev.cli.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells what happens: every event is a line on the terminal and in a file, what goes on is one that changes. Thread-safe. */
final class Journal implements AutoCloseable {

    private final Progress progress;
    private final PrintWriter terminal;
    private final PrintWriter file;

    Journal(PrintWriter terminal, Path directory) {
        this.terminal = terminal;
        this.progress = Progress.on(terminal);
        try {
            this.file = new PrintWriter(Files.newBufferedWriter(directory.resolve("chaos.log")), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that happened. */
    synchronized void event(String text) {
        progress.end();
        terminal.println(progress.seconds() + " s  " + text);
        terminal.flush();
        detail(text);
    }

    /** Something for those who look closer; it goes to the file only. */
    void detail(String text) {
        file.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + "  " + text);
    }

    /** Something that goes on. */
    void state(String text) {
        progress.say(text);
    }

    long seconds() {
        return progress.seconds();
    }

    @Override
    public synchronized void close() {
        progress.end();
        file.close();
    }
}

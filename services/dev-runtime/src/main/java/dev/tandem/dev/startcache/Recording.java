package dev.tandem.dev.startcache;

import dev.tandem.dev.infra.Directories;
import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

/**
 * What Java writes down of one run of a program, some 150 MB, to make a start cache of.
 *
 * @param directory where it and what is made of it are kept
 */
public record Recording(Path directory, String program) {

    private static final Duration WRITES_WITHIN = Duration.ofMinutes(5);

    /** What has Java record, when the program ends in good order. */
    public List<String> flags() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot write to " + directory + ": " + e.getMessage(), e);
        }
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file("recording"));
    }

    /**
     * Makes a start cache and moves it to its place; returns its size in bytes. Takes seconds. Throws one
     * sentence when nothing was recorded or Java writes none.
     *
     * @param command the command line that was recorded, with other flags in the place of {@link #flags}
     */
    public long write(UnaryOperator<List<String>> command, Path cache) {
        Path recorded = file("recording");
        Path written = file("unfinished");
        Path log = file("log");
        if (!Files.isRegularFile(recorded)) {
            throw new DevRuntimeException("Java recorded nothing of " + program + "; did it end before its time?");
        }
        run(ChildCommand.of(
                "the writer of start caches",
                command.apply(
                        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + written)),
                log));
        if (!Files.isRegularFile(written)) {
            throw new DevRuntimeException("Java wrote no start cache of " + program + ", see " + log);
        }
        try {
            Files.createDirectories(cache.getParent());
            Files.move(written, cache, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(log);
            return Files.size(cache);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot keep the start cache of " + program + ": " + e.getMessage(), e);
        } finally {
            discard();
        }
    }

    /** Deletes what was recorded and not made a cache of. */
    public void discard() {
        Directories.delete(file("recording"));
        Directories.delete(file("unfinished"));
    }

    private static void run(ChildCommand command) {
        try (ChildProcess java = ChildProcess.start(command)) {
            java.exit().get(WRITES_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevRuntimeException("interrupted while Java wrote a start cache", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new DevRuntimeException(
                    "Java did not write a start cache within " + WRITES_WITHIN.toMinutes() + " minutes, see "
                            + command.log(),
                    e);
        }
    }

    private Path file(String kind) {
        return directory.resolve(program + "." + kind);
    }
}

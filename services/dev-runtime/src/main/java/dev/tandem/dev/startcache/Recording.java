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
import java.util.stream.Stream;

/**
 * What Java writes down of one run of a program, some 150 MB, to make a start cache of. Files are this process's own.
 *
 * @param directory where they are kept, best on the disk of the cache
 */
public record Recording(Path directory, String program) {

    /** How the name of a start cache ends. */
    public static final String CACHE = ".aot";

    private static final Duration WRITES_WITHIN = Duration.ofMinutes(5);

    /** What has Java record, when the program ends in good order. */
    public List<String> flags() {
        try {
            Files.createDirectories(directory);
            // One of an earlier process with this id would be taken for what was recorded now.
            discard();
        } catch (IOException e) {
            throw new DevRuntimeException("cannot write to " + directory + ": " + e.getMessage(), e);
        }
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file("recording"));
    }

    /**
     * Makes a start cache in the place of others beside it; returns its size in bytes. Takes seconds. Throws one sentence
     * when nothing was recorded or Java writes none.
     *
     * @param command the command line that was recorded, with other flags in the place of {@link #flags}
     */
    public long write(UnaryOperator<List<String>> command, Path cache) {
        Path recorded = file("recording");
        Path written = file("unfinished");
        Path log = file("log");
        if (!Files.isRegularFile(recorded)) {
            throw new DevRuntimeException("Java recorded nothing of " + program
                    + ", which ended too early or was killed while it wrote for too long; try again when the machine has"
                    + " less to do");
        }
        try {
            List<String> flags =
                    List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + written);
            int exit = run(ChildCommand.of("the writer of start caches", command.apply(flags), log));
            if (exit != 0 || !Files.isRegularFile(written)) {
                throw new DevRuntimeException("Java wrote no start cache of " + program + ", see " + log);
            }
            Files.createDirectories(cache.getParent());
            Files.move(written, cache, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(log);
            deleteOthers(cache);
            return Files.size(cache);
        } catch (IOException e) {
            throw new DevRuntimeException("cannot keep the start cache of " + program + ": " + e.getMessage(), e);
        } finally {
            discard();
        }
    }

    /** Caches of earlier builds, which nothing asks for any more. */
    private static void deleteOthers(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache.getParent())) {
            files.filter(file -> file.toString().endsWith(CACHE) && !file.equals(cache))
                    .forEach(Directories::delete);
        }
    }

    /** Deletes what was recorded and not made a cache of. */
    public void discard() {
        Directories.delete(file("recording"));
        Directories.delete(file("unfinished"));
    }

    private static int run(ChildCommand command) {
        try (ChildProcess java = ChildProcess.start(command)) {
            return java.exit().get(WRITES_WITHIN.toSeconds(), TimeUnit.SECONDS);
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
        return directory.resolve(program + "-" + ProcessHandle.current().pid() + "." + kind);
    }
}

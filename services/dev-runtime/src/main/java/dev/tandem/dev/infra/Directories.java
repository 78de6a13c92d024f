package dev.tandem.dev.infra;

import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directory trees. */
public final class Directories {

    private static final long MIB = 1024 * 1024;

    private Directories() {}

    /** Deletes the tree if it is there. Throws {@link UncheckedIOException} when something in it cannot be deleted. */
    public static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is in a directory. */
    public static boolean isEmpty(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Throws one sentence when less than this is free on the disk of a place that is there.
     *
     * @param who needs it
     */
    public static void requireRoom(Path place, long mebibytes, String who) {
        try {
            long free = Files.getFileStore(place).getUsableSpace() / MIB;
            if (free < mebibytes) {
                throw new DevRuntimeException(
                        "only " + free + " MB are free for " + place + "; " + who + " needs " + mebibytes + " MB");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty directory below the system's temporary directory. */
    public static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

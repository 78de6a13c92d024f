package dev.tandem.kubernetes.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone when it is closed. */
final class Scratch implements AutoCloseable {
    private final Path directory;
    private int files;

    Scratch() {
        try {
            directory = Files.createTempDirectory("tandem-chart-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String text) {
        files++;
        return write(directory.resolve("values-" + files + ".yaml"), text);
    }

    Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a directory with all that is in it; the copy has the same name. */
    Path copy(Path original) {
        Path copy = directory.resolve(original.getFileName().toString());
        try {
            for (Path file : below(original)) {
                Files.copy(file, copy.resolve(original.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    @Override
    public void close() {
        try {
            for (Path file :
                    below(directory).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.toList();
        }
    }
}

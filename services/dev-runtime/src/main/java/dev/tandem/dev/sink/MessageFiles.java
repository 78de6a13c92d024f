package dev.tandem.dev.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A directory of messages, one file each, named so that they sort by arrival. Thread-safe. */
record MessageFiles(Path directory, String suffix) {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    /** Stores one message; a reader never sees half of it. */
    void store(byte[] message) throws IOException {
        String name = String.format("%013d-%06d", System.currentTimeMillis(), SEQUENCE.incrementAndGet());
        Path partial = Files.write(directory.resolve(name + ".part"), message);
        Files.move(partial, directory.resolve(name + suffix));
    }

    /** All messages, oldest first; none when there is no directory. */
    List<Path> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keeps facts in temporary files until all are read, then gives them back by subject. All facts of a subject are in one
 * of the files and keep their order, so memory holds one file's facts at a time: a 256th of all. Not thread-safe.
 */
public final class FactFiles implements AutoCloseable {
    private static final int FILES = 256;

    private final Path directory;
    private final FactOutput[] outputs = new FactOutput[FILES];
    private final long[] counts = new long[FILES];

    private FactFiles(Path directory) {
        this.directory = directory;
    }

    /** Makes a temporary directory; where, says {@code java.io.tmpdir}. */
    public static FactFiles create() {
        try {
            return new FactFiles(Files.createTempDirectory("tandem-audit-"));
        } catch (IOException e) {
            throw new AuditException("cannot keep facts in a temporary directory: " + e.getMessage(), e);
        }
    }

    /** Keeps a fact that has a subject. */
    public void add(Fact fact) {
        int file = Math.floorMod(fact.subject().hashCode(), FILES);
        try {
            if (outputs[file] == null) {
                outputs[file] = new FactOutput(new BufferedOutputStream(Files.newOutputStream(path(file))));
            }
            FactCodec.write(fact, outputs[file]);
            counts[file]++;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Gives back each subject with its facts; nothing may be added any more. */
    public void forEach(BiConsumer<String, List<Fact>> judge) {
        try {
            for (int file = 0; file < FILES; file++) {
                if (outputs[file] != null) {
                    outputs[file].close();
                    bySubject(file).forEach(judge);
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            for (int file = 0; file < FILES; file++) {
                if (outputs[file] != null) {
                    outputs[file].close();
                    Files.deleteIfExists(path(file));
                }
            }
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<Fact>> bySubject(int file) throws IOException {
        Map<String, List<Fact>> subjects = new LinkedHashMap<>();
        try (FactInput in = new FactInput(new BufferedInputStream(Files.newInputStream(path(file))))) {
            for (long read = 0; read < counts[file]; read++) {
                Fact fact = FactCodec.read(in);
                subjects.computeIfAbsent(fact.subject(), subject -> new ArrayList<>())
                        .add(fact);
            }
        }
        return subjects;
    }

    private Path path(int file) {
        return directory.resolve(file + ".facts");
    }

    private AuditException failure(IOException e) {
        return new AuditException(
                "cannot keep facts in " + directory + ": " + e.getMessage()
                        + "; a million orders need about 6 GB there",
                e);
    }
}

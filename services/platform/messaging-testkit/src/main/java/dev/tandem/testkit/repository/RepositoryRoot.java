package dev.tandem.testkit.repository;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the repository's top directory, whichever module a test runs in. */
public final class RepositoryRoot {
    private static final String MARKER = "mvnw";

    private RepositoryRoot() {}

    /** The nearest directory, from the working directory upwards, that holds the Maven wrapper. */
    public static Path find() {
        return above(Path.of(""));
    }

    static Path above(Path start) {
        return Stream.iterate(start.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve(MARKER)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no " + MARKER + " in or above " + start.toAbsolutePath()));
    }
}

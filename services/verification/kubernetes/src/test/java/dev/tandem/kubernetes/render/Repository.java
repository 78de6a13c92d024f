package dev.tandem.kubernetes.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds and reads files of this repository. */
public final class Repository {

    private Repository() {}

    /** The directory that holds the launcher. */
    public static Path root() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("mvnw")) && Files.isDirectory(here.resolve("services"))) {
                return here;
            }
        }
        throw new IllegalStateException("run this from within the repository");
    }

    /** A file's text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

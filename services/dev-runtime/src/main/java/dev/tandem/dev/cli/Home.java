package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackDirectory;
import dev.tandem.dev.stack.StackState;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the source tree and the stack's data are. */
public final class Home {

    @Option(
            names = "--dir",
            paramLabel = "DIRECTORY",
            description = "Where data and logs are kept (default: .tandem beside the launcher).")
    private Path directory;

    /** The source tree: named by the launcher, else the nearest parent with the Maven wrapper. */
    public static Path repository() {
        String named = System.getProperty("tandem.home");
        Path place = Path.of(named == null ? "" : named).toAbsolutePath();
        while (place != null && !Files.exists(place.resolve("mvnw"))) {
            place = place.getParent();
        }
        if (place == null) {
            throw new DevRuntimeException("not inside Tandem's source tree");
        }
        return place;
    }

    StackDirectory stack() {
        return new StackDirectory(directory == null ? repository().resolve(".tandem") : directory);
    }

    StackState running() {
        return StackState.read(stack())
                .orElseThrow(() ->
                        new DevRuntimeException("no stack runs in " + stack().root() + "; start one with ./tandem up"));
    }
}

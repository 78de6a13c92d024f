package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackDirectory;
import dev.tandem.dev.stack.StackState;
import dev.tandem.dev.token.DevIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Where the source tree and the stack's data are. */
public final class Home {

    private static final String USER = System.getProperty("user.name", "unknown");

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

    /** A token that opens every service of the stack for a while, for what this process does. */
    String token() {
        return DevIssuer.in(stack().tokens()).token(USER, DevIssuer.SCOPES, Duration.ofHours(12));
    }

    StackState running() {
        return StackState.read(stack())
                .orElseThrow(() ->
                        new DevRuntimeException("no stack runs in " + stack().root() + "; start one with ./tandem up"));
    }
}

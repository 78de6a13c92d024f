package dev.tandem.dev.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Wraps a command so that it stops when its standard input ends, and a Ctrl-C in the terminal passes it by. */
final class Leash {

    private static final String SCRIPT = script();
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Leash() {}

    static List<String> wrap(StopSignal signal, List<String> command) {
        List<String> wrapped = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            wrapped.add(SETSID.toString());
        }
        wrapped.addAll(List.of("sh", "-c", SCRIPT, "leash", signal.name()));
        wrapped.addAll(command);
        return wrapped;
    }

    private static String script() {
        try (InputStream text = Leash.class.getResourceAsStream("leash.sh")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

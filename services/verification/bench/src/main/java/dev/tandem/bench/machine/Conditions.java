package dev.tandem.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How quiet the machine was at one moment.
 *
 * @param load processes that ran or wanted to, average of a minute; 0 when unknown
 * @param spinMillis see {@link Spin}
 */
public record Conditions(double load, double spinMillis) {

    private static final Path LOAD = Path.of("/proc/loadavg");

    /** As it is now; takes half a second. */
    public static Conditions now() {
        return new Conditions(averageLoad(), Spin.millis());
    }

    private static double averageLoad() {
        try {
            return Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0]);
        } catch (IOException e) {
            return 0;
        }
    }
}

package dev.tandem.dev.cli;

import dev.tandem.dev.process.DevRuntimeException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Lengths of time as people write them. */
final class Durations {
    private Durations() {}

    /** Of {@code 90s, 10m, 2h, 3d}; anything else is told in one sentence. */
    static Duration parse(String text) {
        try {
            String iso = text.strip().toUpperCase(Locale.ROOT);
            return Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
        } catch (DateTimeParseException e) {
            throw new DevRuntimeException(text + " is no time; write 90s, 10m, 2h or 3d", e);
        }
    }
}

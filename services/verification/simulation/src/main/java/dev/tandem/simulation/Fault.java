package dev.tandem.simulation;

import java.util.Locale;

/**
 * Something that goes wrong.
 *
 * @param at microseconds after the start
 * @param target chooses among those it can happen to
 * @param micros how long it lasts
 */
public record Fault(long at, Kind kind, int target, long micros) {
    /** What goes wrong. */
    public enum Kind {
        /** A replica is killed, and started again later. */
        CRASH,
        /** Every replica of a service is killed at once. */
        CRASH_ALL,
        /** A replica stands still, perhaps past its leases and sessions, and then goes on. */
        PAUSE,
        /** A replica is stopped in good order, and started again. */
        RESTART,
        /** A database is away. */
        DATABASE,
        /** The broker is away. */
        BROKER,
        /** A partition moves to another replica. */
        REASSIGN,
        /** A record arrives that nobody can read. */
        GARBAGE,
        /** An event arrives without its payload. */
        CORRUPTION
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s of %d at %d ms for %d ms", kind, target, at / 1_000, micros / 1_000);
    }
}

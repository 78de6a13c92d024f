package dev.tandem.simulation;

import java.util.Locale;

/**
 * Something that goes wrong.
 *
 * @param atStep number of the step after which it happens
 * @param target chooses among those it can happen to
 * @param micros how long it lasts
 */
public record Fault(long atStep, Kind kind, int target, long micros) {
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
        REASSIGN
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s of %d for %d ms at step %d", kind, target, micros / 1000, atStep);
    }
}

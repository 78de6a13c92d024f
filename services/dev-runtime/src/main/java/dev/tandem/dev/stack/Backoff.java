package dev.tandem.dev.stack;

/** Pauses between restarts: 1 s, 2 s, 4 s ... 30 s, forgotten after a minute of service. Not thread-safe. */
final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 30_000;
    private static final long FORGET_MILLIS = 60_000;

    private int failures;

    /** The pause after a failure that came the given time after the part had become ready (0 = never ready). */
    long afterFailure(long servedMillis) {
        failures = servedMillis >= FORGET_MILLIS ? 0 : failures;
        long pause = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failures, 10));
        failures++;
        return pause;
    }
}

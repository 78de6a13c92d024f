package dev.tandem.messaging.letter;

/** Told what happens to redrives; called on the runner's threads, so it must be quick and must not throw. */
public interface RedriveListener {
    RedriveListener NONE = new RedriveListener() {};

    /** Letters were given another attempt, so their lanes are due. */
    default void redriven(Redrive redrive, int letters) {}

    default void stopped(Redrive redrive, String reason) {}

    default void completed(Redrive redrive) {}

    /** The store could not be asked; the runner tries again. */
    default void unreachable(Throwable cause) {}
}

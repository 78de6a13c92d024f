package dev.tandem.messaging.consume;

/** Told of pauses; called on the consumption's threads, so it must be quick and must not throw. */
public interface PauseListener {
    PauseListener NONE = new PauseListener() {};

    /** A dependency did not answer. Called at each failure. */
    default void paused(Throwable cause) {}

    /** Everything flows again. */
    default void resumed() {}
}

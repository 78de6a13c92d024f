package dev.tandem.messaging.task;

import java.time.Duration;

/** Told what the runner does; called on its threads, so it must be quick and must not throw. */
public interface TaskListener {
    TaskListener NONE = new TaskListener() {};

    default void completed(ClaimedTask task) {}

    default void postponed(ClaimedTask task, Duration delay, Throwable cause) {}

    /** The task store could not be asked; the runner tries again. */
    default void failed(Throwable cause) {}
}

package dev.tandem.messaging.consume;

import java.time.Duration;

/** Told how consumption goes; called on its threads, so it must be quick and must not throw. */
public interface ConsumerListener {
    ConsumerListener NONE = new ConsumerListener() {};

    default void handled(EventEnvelope event) {}

    /** The event's key waits; other keys go on. */
    default void retrying(EventEnvelope event, int attempt, Duration pause, Throwable cause) {}
}

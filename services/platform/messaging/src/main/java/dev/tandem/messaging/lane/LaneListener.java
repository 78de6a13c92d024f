package dev.tandem.messaging.lane;

import java.time.Instant;
import java.util.Optional;

/** Told what happens to records and letters; called on the consumption's threads, so it must be quick and must not throw. */
public interface LaneListener {
    LaneListener NONE = new LaneListener() {};

    /** A record concerned nobody here. */
    default void passedOver() {}

    /** A record failed for the first time and opened a lane or joined it. */
    default void parked(Letter letter) {}

    /** A record joined its key's lane. */
    default void queued(Letter letter) {}

    /** A letter's effect is durable. */
    default void applied(Letter letter) {}

    /** @param nextAttemptAt empty when the letter is dead */
    default void failed(Letter letter, Fault fault, Optional<Instant> nextAttemptAt) {}

    /** The lane store could not be asked; the runner tries again. */
    default void unreachable(Throwable cause) {}
}

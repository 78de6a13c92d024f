package dev.tandem.messaging.relay;

import java.time.Duration;
import java.util.List;

/** Told what the relay does; called on its threads, so it must be quick and must not throw. */
public interface RelayListener {
    RelayListener NONE = new RelayListener() {};

    /** The broker has these events and the cursor is past them. */
    default void published(List<OutboxEvent> events) {}

    /** Committed events wait below an older open transaction; called on every look while that lasts. */
    default void heldBack(Duration since) {}

    /** A look or a publication failed; the relay tries again from the cursor. */
    default void failed(Throwable cause, int attempt) {}

    /** This relay publishes from now on, or no longer. */
    default void leading(boolean leading) {}
}

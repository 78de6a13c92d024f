package dev.tandem.messaging.relay;

import java.util.List;

/**
 * The next events below the snapshot horizon.
 *
 * @param heldBack true when the page ends early, because an older open transaction keeps the next committed event above
 *     the horizon
 */
public record OutboxPage(List<OutboxEvent> events, boolean heldBack) {}

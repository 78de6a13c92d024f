package dev.tandem.messaging.relay;

import java.util.List;

/**
 * The next events below the snapshot horizon.
 *
 * @param heldBack true when committed events exist that an older open transaction keeps above the horizon
 */
public record OutboxPage(List<OutboxEvent> events, boolean heldBack) {}

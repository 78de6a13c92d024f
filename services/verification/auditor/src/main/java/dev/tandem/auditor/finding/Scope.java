package dev.tandem.auditor.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an audit may expect.
 *
 * @param at when the databases were looked at
 * @param settled nothing is on its way any more: every order must have come to its end
 * @param quiet otherwise, after how long without a change an order is expected to have come to its end
 * @param channels whose received messages are among the facts
 */
public record Scope(Instant at, boolean settled, Duration quiet, Set<String> channels) {
    public Scope {
        channels = Set.copyOf(channels);
    }

    /** Whether everything that follows from what happened then should be there by now. */
    public boolean isOver(Instant lastChange) {
        return settled || isLate(lastChange);
    }

    /** Whether that time is over for longer than a change may take, however settled everything is. */
    public boolean isLate(Instant due) {
        return due.plus(quiet).isBefore(at);
    }
}

package dev.tandem.messaging.relay;

import java.util.Comparator;

/** Where an event stands in publishing order: its transaction, then its place within the event table. */
public record OutboxPosition(long transaction, long position) implements Comparable<OutboxPosition> {
    public static final OutboxPosition START = new OutboxPosition(0, 0);

    private static final Comparator<OutboxPosition> ORDER =
            Comparator.comparingLong(OutboxPosition::transaction).thenComparingLong(OutboxPosition::position);

    @Override
    public int compareTo(OutboxPosition other) {
        return ORDER.compare(this, other);
    }
}

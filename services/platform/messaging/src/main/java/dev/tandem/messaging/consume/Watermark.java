package dev.tandem.messaging.consume;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * How far a partition is handled without a gap, and how far the broker knows of it. What the broker did not confirm
 * stays due, so that no further record is needed for it to learn. Thread-safe.
 */
public final class Watermark {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;
    private long committed;

    /** Begins with the offset of the first record, where the broker made the consumer begin. */
    public Watermark(long first) {
        next = first;
        committed = first;
    }

    /** A record was handed over. One that was before, or that lies below the first, is open all the same. */
    public synchronized void received(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
        committed = Math.min(committed, offset);
    }

    /** A record's effect, or its letter, is durable. */
    public synchronized void handled(long offset) {
        open.remove(offset);
    }

    /** The offset of the first record that is not known to be handled; empty when the broker knows it. */
    public synchronized OptionalLong due() {
        long offset = open.isEmpty() ? next : open.first();
        return offset > committed ? OptionalLong.of(offset) : OptionalLong.empty();
    }

    /** The broker confirmed an offset. */
    public synchronized void committed(long offset) {
        committed = Math.max(committed, offset);
    }
}

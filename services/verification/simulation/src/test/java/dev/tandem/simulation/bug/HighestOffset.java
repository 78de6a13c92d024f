package dev.tandem.simulation.bug;

import dev.tandem.simulation.broker.Progress;

/** Forgets that earlier offsets may still be open. */
final class HighestOffset implements Progress {
    private long next;

    HighestOffset(long start) {
        this.next = start;
    }

    @Override
    public void acknowledged(long offset) {
        next = Math.max(next, offset + 1);
    }

    @Override
    public long committable() {
        return next;
    }
}

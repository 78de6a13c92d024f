package dev.tandem.simulation.bug;

import dev.tandem.simulation.broker.Progress;
import java.util.OptionalLong;

/** Forgets that earlier offsets may still be open. */
final class HighestOffset implements Progress {
    private long next;
    private long committed;

    HighestOffset(long start) {
        this.next = start;
        this.committed = start;
    }

    @Override
    public void received(long offset) {
        // Which records are open is what this one does not care for.
    }

    @Override
    public void handled(long offset) {
        next = Math.max(next, offset + 1);
    }

    @Override
    public OptionalLong due() {
        return next > committed ? OptionalLong.of(next) : OptionalLong.empty();
    }

    @Override
    public void committed(long offset) {
        committed = offset;
    }
}

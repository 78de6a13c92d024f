package dev.tandem.simulation.broker;

import java.util.TreeSet;

/** Which offsets of a partition are done, and how far that lets the group commit. */
public interface Progress {
    void acknowledged(long offset);

    /** The offset to commit: that of the first record which is not known to be done. */
    long committable();

    /** The lowest contiguous watermark, beginning at an offset. */
    static Progress from(long start) {
        return new Progress() {
            private final TreeSet<Long> beyond = new TreeSet<>();
            private long next = start;

            @Override
            public void acknowledged(long offset) {
                beyond.add(offset);
                while (beyond.remove(next)) {
                    next++;
                }
            }

            @Override
            public long committable() {
                return next;
            }
        };
    }
}

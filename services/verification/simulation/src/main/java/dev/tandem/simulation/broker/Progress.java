package dev.tandem.simulation.broker;

import dev.tandem.messaging.consume.Watermark;
import java.util.OptionalLong;

/** Which offsets of a partition are done, and how far that lets the group commit. */
public interface Progress {
    void received(long offset);

    void handled(long offset);

    /** The offset to commit: that of the first record which is not known to be done; empty when it is committed. */
    OptionalLong due();

    void committed(long offset);

    /** As services do it. */
    static Progress from(long start) {
        Watermark watermark = new Watermark(start);
        return new Progress() {
            @Override
            public void received(long offset) {
                watermark.received(offset);
            }

            @Override
            public void handled(long offset) {
                watermark.handled(offset);
            }

            @Override
            public OptionalLong due() {
                return watermark.due();
            }

            @Override
            public void committed(long offset) {
                watermark.committed(offset);
            }
        };
    }
}

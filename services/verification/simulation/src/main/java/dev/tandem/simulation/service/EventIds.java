package dev.tandem.simulation.service;

import java.util.UUID;
import java.util.function.Supplier;

/** Ids of one run: each differs from all others, and the same run gives the same ids. */
public final class EventIds implements Supplier<UUID> {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private long given;

    @Override
    public UUID get() {
        given++;
        return new UUID((given << 16) | VERSION_7, VARIANT | given);
    }
}

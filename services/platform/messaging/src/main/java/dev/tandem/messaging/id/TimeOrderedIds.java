package dev.tandem.messaging.id;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * UUIDs of version 7 (RFC 9562): strictly increasing within one instance, which keeps index pages dense.
 * Safe for use from any thread.
 */
public final class TimeOrderedIds implements Supplier<UUID> {
    private static final int SEQUENCE_BITS = 12;

    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public TimeOrderedIds(InstantSource time) {
        this.time = time;
    }

    @Override
    public UUID get() {
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, time.millis() << SEQUENCE_BITS));
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        long high = (millis << 16) | 0x7000L | sequence;
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

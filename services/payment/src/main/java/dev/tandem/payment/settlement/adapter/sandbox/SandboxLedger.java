package dev.tandem.payment.settlement.adapter.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Remembers the latest idempotency keys and which of them moved money. Safe for use from any thread. */
final class SandboxLedger {
    private static final int REMEMBERED_KEYS = 100_000;

    private final Map<UUID, Integer> attempts = new LatestKeys<>();
    private final Map<UUID, Boolean> moved = new LatestKeys<>();
    private long movements;

    /** Counts from 1. */
    synchronized int nextAttempt(UUID key) {
        return attempts.merge(key, 1, Integer::sum);
    }

    /** Moves the money of a key unless it has moved already. */
    synchronized void move(UUID key) {
        if (moved.put(key, Boolean.TRUE) == null) {
            movements++;
        }
    }

    synchronized long movements() {
        return movements;
    }

    private static final class LatestKeys<V> extends LinkedHashMap<UUID, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
            return size() > REMEMBERED_KEYS;
        }
    }
}

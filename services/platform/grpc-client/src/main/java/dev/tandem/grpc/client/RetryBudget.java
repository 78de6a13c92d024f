package dev.tandem.grpc.client;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries a small part of all calls, so that a service in trouble is not asked ever more often. Holds tenths of
 * retries: a success earns one, a retry costs ten. Safe for use from any thread.
 */
public final class RetryBudget {
    private static final int COST = 10;

    private final int capacity;
    private final AtomicInteger tenths;

    /** @param retries how many may be made at once after a quiet time */
    public RetryBudget(int retries) {
        this.capacity = retries * COST;
        this.tenths = new AtomicInteger(capacity);
    }

    /** A call succeeded. */
    public void earn() {
        tenths.updateAndGet(held -> Math.min(capacity, held + 1));
    }

    /** Takes one retry out of the budget, if it has one. */
    public boolean spend() {
        return tenths.getAndUpdate(held -> held >= COST ? held - COST : held) >= COST;
    }
}

package dev.tandem.ordering.order.adapter.grpc;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps repetitions a small share of all calls, so that a service in trouble is not asked ever more often: a call
 * that succeeds earns a tenth of a repetition. Safe for use from any thread.
 */
final class RetryBudget {
    private static final int CALLS_PER_RETRY = 10;

    private final int full;
    private final AtomicInteger earned;

    /** @param retries how many it holds at most, and at first */
    RetryBudget(int retries) {
        this.full = retries * CALLS_PER_RETRY;
        this.earned = new AtomicInteger(full);
    }

    void succeeded() {
        earned.accumulateAndGet(1, (held, more) -> Math.min(full, held + more));
    }

    /** Takes one repetition, if there is one left. */
    boolean take() {
        int before = earned.getAndUpdate(held -> held < CALLS_PER_RETRY ? held : held - CALLS_PER_RETRY);
        return before >= CALLS_PER_RETRY;
    }
}

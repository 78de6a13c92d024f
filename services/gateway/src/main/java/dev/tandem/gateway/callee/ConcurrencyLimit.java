package dev.tandem.gateway.callee;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many calls to a service may be under way: fewer while more than a tenth of them are slow, so that those which are
 * let in are answered in time and the others at once. Additive increase, multiplicative decrease, ten times a second at
 * most. Safe for use from any thread.
 */
final class ConcurrencyLimit {
    private static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(100);
    /** Fewer calls than these say nothing. */
    private static final int ENOUGH = 10;

    private final int least;
    private final int most;
    private final LongSupplier nanos;
    private int limit;
    private int underWay;
    private int peak;
    private int judged;
    private int slow;
    private long windowBegan;

    /**
     * @param least calls that are always let in
     * @param most calls that are let in as long as none is slow
     * @param nanos a clock that begins anywhere and does not go back
     */
    ConcurrencyLimit(int least, int most, LongSupplier nanos) {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("tandem.gateway.call: min-concurrent must be at least 1, and"
                    + " max-concurrent at least min-concurrent (" + least + ", " + most + ").");
        }
        this.least = least;
        this.most = most;
        this.nanos = nanos;
        this.limit = most;
        this.windowBegan = nanos.getAsLong();
    }

    /** What a call that ended says about the service. */
    enum Pace {
        IN_TIME,
        SLOW,
        /** It was away, or the caller left. */
        UNTOLD
    }

    /** Takes a place, to be given back by {@link #leave}; false when there is none. */
    synchronized boolean enter() {
        if (isFull()) {
            return false;
        }
        underWay++;
        peak = Math.max(peak, underWay);
        return true;
    }

    /** Whether {@link #enter} would find no place just now. */
    synchronized boolean isFull() {
        return underWay >= limit;
    }

    /** Gives a place back. */
    synchronized void leave(Pace pace) {
        underWay--;
        if (pace != Pace.UNTOLD) {
            judged++;
            slow += pace == Pace.SLOW ? 1 : 0;
            judge();
        }
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized int limit() {
        return limit;
    }

    /** Less than what was under way, not than what might have been: or it would take long to be felt. */
    private void judge() {
        long now = nanos.getAsLong();
        if (judged < ENOUGH || now - windowBegan < WINDOW) {
            return;
        }
        limit = slow * 10 > judged
                ? Math.max(least, Math.min(limit, peak) * 9 / 10)
                : Math.min(most, limit + Math.max(1, limit / 20));
        windowBegan = now;
        judged = 0;
        slow = 0;
        peak = underWay;
    }
}

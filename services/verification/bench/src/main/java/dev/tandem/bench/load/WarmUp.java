package dev.tandem.bench.load;

/**
 * The first part of a warm-up: few requests at once, so that a cold server is not buried under what it cannot serve
 * yet. What becomes due beyond them is forgotten.
 *
 * @param until when it is over
 */
public record WarmUp(long until) {

    /** Requests under way before. */
    static final int AT_ONCE = 16;

    /** None. */
    public static final WarmUp NONE = new WarmUp(Long.MIN_VALUE);

    boolean lasts(long now) {
        return now < until;
    }

    /** Whether another request may be sent. */
    boolean allows(long now, Exchanges exchanges) {
        return exchanges.free() && (!lasts(now) || exchanges.open() < AT_ONCE);
    }
}

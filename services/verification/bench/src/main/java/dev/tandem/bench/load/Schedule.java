package dev.tandem.bench.load;

/**
 * When requests are due: at a constant rate, after a ramp in which the rate rises linearly to it from a fifth.
 *
 * @param perSecond of the constant rate, above 0
 * @param rampNanos length of the ramp, 0 for none
 */
public record Schedule(double perSecond, long rampNanos) {

    private static final double SECOND = 1e9;
    private static final double FIRST = 0.2;

    public Schedule {
        if (!(perSecond > 0) || rampNanos < 0) {
            throw new IllegalArgumentException("a rate must be above 0 and a ramp not negative");
        }
    }

    /** Nanoseconds after the start at which request number n (from 0) is due. */
    public long at(long number) {
        double ramped = perSecond * rampNanos / SECOND * (1 + FIRST) / 2;
        if (number >= ramped) {
            return rampNanos + (long) ((number - ramped) * SECOND / perSecond);
        }
        double share = number * SECOND / perSecond / rampNanos;
        double rise = 1 - FIRST;
        return (long) ((Math.sqrt(FIRST * FIRST + 2 * rise * share) - FIRST) / rise * rampNanos);
    }
}

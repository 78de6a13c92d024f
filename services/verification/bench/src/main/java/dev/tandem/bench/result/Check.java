package dev.tandem.bench.result;

/**
 * A figure, most often a ratio of two of the same run, against what is asked of it.
 *
 * @param of what is asked, in words
 * @param atLeast whether the limit is the least allowed value, else the most
 */
public record Check(String of, double value, boolean atLeast, double limit) {

    /** Must not be below. */
    public static Check atLeast(String of, double value, double limit) {
        return new Check(of, value, true, limit);
    }

    /** Must not be above. */
    public static Check atMost(String of, double value, double limit) {
        return new Check(of, value, false, limit);
    }

    /** Whether it is as asked. */
    public boolean holds() {
        return atLeast ? value >= limit : value <= limit;
    }
}

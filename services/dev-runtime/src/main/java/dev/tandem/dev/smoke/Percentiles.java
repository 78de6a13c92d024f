package dev.tandem.dev.smoke;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Percentiles of measured times by nearest rank. */
final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(DoubleStream values) {
        double[] array = values.toArray();
        Arrays.sort(array);
        return new Percentiles(array);
    }

    /** The smallest value that at least the given percentage of values do not exceed; 0 without values. */
    double at(double percentage) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(percentage / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }
}

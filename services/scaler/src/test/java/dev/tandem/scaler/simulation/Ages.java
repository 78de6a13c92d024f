package dev.tandem.scaler.simulation;

/** How old records were when they were processed, in tenths of a second. */
final class Ages {
    private static final int STEPS_PER_SECOND = 10;
    private static final int LONGEST_SECONDS = 4 * 3600;

    private final double[] counts = new double[LONGEST_SECONDS * STEPS_PER_SECOND + 1];
    private double total;

    void add(double seconds, double amount) {
        int step = (int) Math.min(counts.length - 1, Math.max(0, Math.ceil(seconds * STEPS_PER_SECOND)));
        counts[step] += amount;
        total += amount;
    }

    double percentile(double part) {
        double seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen >= part * total) {
                return (double) step / STEPS_PER_SECOND;
            }
        }
        return LONGEST_SECONDS;
    }
}

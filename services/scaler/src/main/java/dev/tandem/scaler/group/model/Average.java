package dev.tandem.scaler.group.model;

/** A rate smoothed over time: what happened one time constant ago counts 1/e. The first sample counts in full. */
final class Average {
    private final double constantSeconds;
    private double value;
    private boolean known;

    Average(double constantSeconds) {
        this.constantSeconds = constantSeconds;
    }

    void add(double sample, double seconds) {
        double weight = known ? 1 - StrictMath.exp(-seconds / constantSeconds) : 1;
        value += weight * (sample - value);
        known = true;
    }

    double value() {
        return value;
    }
}

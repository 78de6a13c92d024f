package dev.tandem.scaler.simulation;

import java.util.List;

/** What came of a run. */
record Result(Load load, Ages ages, double replicaSeconds, List<Point> points) {
    double p99() {
        return ages.percentile(0.99);
    }

    double replicaHours() {
        return replicaSeconds / 3600;
    }
}

package dev.tandem.scaler.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the HorizontalPodAutoscaler does with an external metric of type AverageValue: every 15 s, a tolerance of a
 * tenth, per 15 s no more than double or four more, and down only to the highest of the last 300 s.
 */
final class Hpa {
    static final double SYNC_SECONDS = 15;
    private static final double TOLERANCE = 0.1;
    private static final double STABILISATION_SECONDS = 300;

    private final int max;
    private final Deque<double[]> recommendations = new ArrayDeque<>();

    Hpa(int max) {
        this.max = max;
    }

    /** Replicas after a look at the metric. */
    int sync(double time, double metric, double target, int replicas) {
        double milli = Math.round(metric * 1000) / 1000.0;
        double ratio = milli / (target * replicas);
        int wanted = Math.abs(1 - ratio) <= TOLERANCE ? replicas : (int) Math.ceil(milli / target);
        wanted = Math.max(1, Math.min(max, wanted));
        recommendations.addLast(new double[] {time, wanted});
        while (recommendations.getFirst()[0] < time - STABILISATION_SECONDS) {
            recommendations.removeFirst();
        }
        int highest = (int)
                recommendations.stream().mapToDouble(seen -> seen[1]).max().orElse(wanted);
        if (wanted > replicas) {
            return Math.min(wanted, Math.max(replicas + 4, 2 * replicas));
        }
        return Math.min(replicas, Math.max(wanted, highest));
    }

    void forget() {
        recommendations.clear();
    }
}

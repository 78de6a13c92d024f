package dev.tandem.scaler.group.model;

/**
 * The number to report so that the HorizontalPodAutoscaler arrives at the desired replicas. With a target of 1 per
 * replica it takes the number itself, rounded up - unless that differs from the present replicas by no more than its
 * tolerance of a tenth, where it does nothing. So 11 replicas would never become 12, nor 12 become 11.
 */
public final class HpaMetric {
    private static final double TOLERANCE = 0.1;
    private static final double BEYOND = 0.05;

    private HpaMetric() {}

    /**
     * The value to report for a target of 1.
     *
     * @param present replicas as far as known
     */
    public static double value(int desired, int present) {
        if (desired > present && desired <= present * (1 + TOLERANCE) + BEYOND) {
            // One too many at most in every ten: the HPA cuts off what is beyond the maximum.
            return present * (1 + TOLERANCE) + BEYOND;
        }
        if (desired < present && desired >= present * (1 - TOLERANCE) - BEYOND) {
            double lower = present * (1 - TOLERANCE) - BEYOND;
            return lower > desired - 1 ? lower : desired;
        }
        return desired;
    }
}

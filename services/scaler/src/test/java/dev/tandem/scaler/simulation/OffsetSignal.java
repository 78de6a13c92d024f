package dev.tandem.scaler.simulation;

import java.util.stream.IntStream;

/**
 * KEDA's Kafka scaler: the lag of all partitions over a threshold per replica, cut off at a replica per partition.
 *
 * @param even with {@code ensureEvenDistributionOfPartitions}: only counts that divide the partitions
 */
record OffsetSignal(double threshold, boolean even) implements Signal {
    @Override
    public void tick(double time, Group group) {
        // It looks when it is asked.
    }

    @Override
    public double metric(double time, Group group) {
        double lag = Math.min((double) group.lag(), Load.PARTITIONS * threshold);
        return even ? divisor(lag) * threshold : lag;
    }

    @Override
    public double target() {
        return threshold;
    }

    @Override
    public boolean active(double time, Group group) {
        return group.lag() > 0;
    }

    @Override
    public double activationSeconds() {
        return 30;
    }

    private int divisor(double lag) {
        return IntStream.rangeClosed(1, Load.PARTITIONS)
                .filter(count -> Load.PARTITIONS % count == 0 && count * threshold >= lag)
                .findFirst()
                .orElse(Load.PARTITIONS);
    }
}

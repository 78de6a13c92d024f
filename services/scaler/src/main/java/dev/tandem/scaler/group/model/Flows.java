package dev.tandem.scaler.group.model;

import java.util.HashMap;
import java.util.Map;

/** What flows into each partition: a quick average sees a step within a sample or two, a slow one outlives a pause. */
final class Flows {
    private static final double QUICK_SECONDS = 10;
    private static final double SLOW_SECONDS = 60;

    private final Map<Integer, Average> quick = new HashMap<>();
    private final Map<Integer, Average> slow = new HashMap<>();

    void learn(Interval interval) {
        for (PartitionReading partition : interval.after().partitions()) {
            double arrivals = interval.arrivals(partition);
            add(quick, partition.partition(), QUICK_SECONDS, arrivals, interval.seconds());
            add(slow, partition.partition(), SLOW_SECONDS, arrivals, interval.seconds());
        }
    }

    /** Records per second that come in now. */
    double now(int partition) {
        return value(quick, partition);
    }

    /** Records per second to reckon with when pods are taken away. */
    double expected(int partition) {
        return Math.max(now(partition), value(slow, partition));
    }

    /** Records per second that come in now, all partitions together. */
    double total() {
        return quick.values().stream().mapToDouble(Average::value).sum();
    }

    private static void add(
            Map<Integer, Average> averages, int partition, double constant, double arrivals, double seconds) {
        averages.computeIfAbsent(partition, added -> new Average(constant)).add(arrivals, seconds);
    }

    private static double value(Map<Integer, Average> averages, int partition) {
        Average average = averages.get(partition);
        return average == null ? 0 : average.value();
    }
}

package dev.tandem.scaler.simulation;

import java.util.function.DoubleUnaryOperator;

/**
 * Records that come in, in units of what one pod can process, and how they spread over partitions.
 *
 * @param rate pods' worth of records at a second of the run
 * @param hot part of the records that go to partition 0 because of one key; the rest is even
 * @param speed how fast pods are at a second of the run; 1 is nominal
 */
record Load(
        String name, String description, int minutes, DoubleUnaryOperator rate, double hot, DoubleUnaryOperator speed) {
    static final int PARTITIONS = 12;

    double share(int partition) {
        double even = (1 - hot) / PARTITIONS;
        return partition == 0 ? even + hot : even;
    }
}

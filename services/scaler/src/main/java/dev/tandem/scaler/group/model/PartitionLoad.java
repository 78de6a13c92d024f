package dev.tandem.scaler.group.model;

/**
 * What a partition asks of its pod.
 *
 * @param required records per second that have to be processed for the objective
 */
record PartitionLoad(int partition, double required) {}

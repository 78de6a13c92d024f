package dev.tandem.scaler.group.application;

import dev.tandem.scaler.group.model.Goal;

/**
 * One trigger of one ScaledObject: what to watch and what is wanted of it.
 *
 * @param scaledObject {@code namespace/name}
 */
public record Target(String scaledObject, String consumerGroup, String topic, OffsetReset offsetReset, Goal goal) {}

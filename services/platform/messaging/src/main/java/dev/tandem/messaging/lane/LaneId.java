package dev.tandem.messaging.lane;

/**
 * The queue of one key at one consumer.
 *
 * @param consumer the consumer group
 * @param key as {@link dev.tandem.messaging.consume.IncomingRecord#orderingKey} gives it
 */
public record LaneId(String consumer, String topic, String key) {}

package dev.tandem.messaging.consume;

/** Where a record lies; unique and the same at every delivery. */
public record RecordPosition(String topic, int partition, long offset) {
    @Override
    public String toString() {
        return topic + '-' + partition + '@' + offset;
    }
}

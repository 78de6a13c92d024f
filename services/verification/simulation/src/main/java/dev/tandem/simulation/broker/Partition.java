package dev.tandem.simulation.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One partition of a topic: records in the order in which they arrived. */
final class Partition {
    private final String topic;
    private final int number;
    private final List<IncomingRecord> records = new ArrayList<>();

    Partition(String topic, int number) {
        this.topic = topic;
        this.number = number;
    }

    /** Offset of the next record. */
    long end() {
        return records.size();
    }

    IncomingRecord get(long offset) {
        return records.get((int) offset);
    }

    IncomingRecord append(String key, List<RecordHeader> headers, byte[] value, Instant now) {
        IncomingRecord record =
                new IncomingRecord(new RecordPosition(topic, number, end()), key.getBytes(UTF_8), value, headers, now);
        records.add(record);
        return record;
    }
}

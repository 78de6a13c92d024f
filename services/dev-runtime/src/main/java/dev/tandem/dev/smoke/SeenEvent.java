package dev.tandem.dev.smoke;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** An event of ordering as an outsider reads it from the topic; the age is from its time to its arrival. */
record SeenEvent(String orderId, String id, String type, long version, long ageMillis) {

    static SeenEvent of(ConsumerRecord<String, byte[]> record, long arrivedMillis) {
        long occurredMillis = Instant.parse(header(record, "ce_time")).toEpochMilli();
        return new SeenEvent(
                record.key(),
                header(record, "ce_id"),
                header(record, "ce_type"),
                Long.parseLong(header(record, "tandem-version")),
                arrivedMillis - occurredMillis);
    }

    boolean is(String name) {
        return type.endsWith("." + name);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("a record of " + record.topic() + " has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}

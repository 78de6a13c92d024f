package dev.tandem.scaler.group.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** When what a record tells of happened. */
final class RecordTime {
    private static final String CLOUD_EVENTS_TIME = "ce_time";

    private RecordTime() {}

    /** The CloudEvents time if there is a readable one, else the record's own. */
    static Instant of(ConsumerRecord<?, ?> event) {
        Header time = event.headers().lastHeader(CLOUD_EVENTS_TIME);
        if (time != null && time.value() != null) {
            try {
                return OffsetDateTime.parse(new String(time.value(), UTF_8)).toInstant();
            } catch (DateTimeParseException e) {
                return Instant.ofEpochMilli(event.timestamp());
            }
        }
        return Instant.ofEpochMilli(event.timestamp());
    }
}

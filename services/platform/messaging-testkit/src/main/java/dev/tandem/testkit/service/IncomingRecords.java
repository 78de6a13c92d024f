package dev.tandem.testkit.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import java.time.Instant;
import java.util.List;

/** Records as a broker would deliver them. */
public final class IncomingRecords {
    private static final Instant TIME = Instant.parse("2025-12-31T12:00:00Z");

    private IncomingRecords() {}

    /** A record of partition 0 that is no event. */
    public static IncomingRecord plain(String topic, long offset, String key, String value) {
        return new IncomingRecord(
                new RecordPosition(topic, 0, offset), key.getBytes(UTF_8), value.getBytes(UTF_8), List.of(), TIME);
    }

    /** A record of partition 0 that carries an event. */
    public static IncomingRecord of(String topic, long offset, EventEnvelope event) {
        List<RecordHeader> headers = List.of(
                header(EventHeaders.ID, event.id().toString()),
                header(EventHeaders.TYPE, event.type()),
                header(EventHeaders.SUBJECT, event.subject()),
                header(EventHeaders.TIME, event.time().toString()),
                header(EventHeaders.VERSION, Long.toString(event.version())));
        return new IncomingRecord(
                new RecordPosition(topic, 0, offset), event.subject().getBytes(UTF_8), event.payload(), headers, TIME);
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conversions between letters and the rows of their table. */
final class LetterColumns {
    static final String INSERT = """
            insert into letters (letter_id, consumer, topic, key, partition, record_offset, record_key, record_value,
                header_names, header_values, recorded_at, event_type, status, attempts,
                fault_class, fault_type, fault_message, parked_at, week)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                date_trunc('week', $11::timestamptz at time zone 'UTC')::date)
            on conflict do nothing""";

    private LetterColumns() {}

    static Tuple inserted(Letter letter) {
        IncomingRecord record = letter.record();
        return Tuple.tuple()
                .addUUID(letter.id())
                .addString(letter.lane().consumer())
                .addString(letter.lane().topic())
                .addString(letter.lane().key())
                .addInteger(record.position().partition())
                .addLong(record.position().offset())
                .addBuffer(buffer(record.key()))
                .addBuffer(buffer(record.value()))
                .addArrayOfString(names(record.headers()))
                .addArrayOfBuffer(values(record.headers()))
                .addOffsetDateTime(Columns.time(record.timestamp()))
                .addString(record.header(EventHeaders.TYPE).map(Columns::text).orElse(null))
                .addString(letter.status().name())
                .addInteger(letter.attempts())
                .addString(fault(letter.fault(), fault -> fault.faultClass().name()))
                .addString(fault(letter.fault(), Fault::type))
                .addString(fault(letter.fault(), Fault::message))
                .addOffsetDateTime(Columns.time(letter.parkedAt()));
    }

    static Letter letter(Row row) {
        return new Letter(
                row.getUUID("letter_id"),
                lane(row),
                record(row),
                LetterStatus.valueOf(row.getString("status")),
                row.getInteger("attempts"),
                Optional.ofNullable(row.getString("fault_class"))
                        .map(name -> new Fault(
                                FaultClass.valueOf(name), row.getString("fault_type"), row.getString("fault_message"))),
                Optional.ofNullable(row.getBuffer("replacement")).map(Buffer::getBytes),
                row.getOffsetDateTime("parked_at").toInstant());
    }

    static LaneId lane(Row row) {
        return new LaneId(row.getString("consumer"), row.getString("topic"), row.getString("key"));
    }

    static String fault(Optional<Fault> fault, Function<Fault, String> part) {
        return fault.map(part).map(Columns::text).orElse(null);
    }

    private static IncomingRecord record(Row row) {
        return new IncomingRecord(
                new RecordPosition(row.getString("topic"), row.getInteger("partition"), row.getLong("record_offset")),
                bytes(row.getBuffer("record_key")),
                bytes(row.getBuffer("record_value")),
                headers(row.getArrayOfStrings("header_names"), row.getArrayOfBuffers("header_values")),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static List<RecordHeader> headers(String[] names, Buffer[] values) {
        List<RecordHeader> headers = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            headers.add(new RecordHeader(names[i], bytes(values[i])));
        }
        return headers;
    }

    private static String[] names(List<RecordHeader> headers) {
        return Columns.texts(headers, header -> Columns.text(header.name()));
    }

    private static Buffer[] values(List<RecordHeader> headers) {
        return headers.stream().map(header -> buffer(header.value())).toArray(Buffer[]::new);
    }

    private static Buffer buffer(byte[] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static byte[] bytes(Buffer buffer) {
        return buffer == null ? null : buffer.getBytes();
    }
}

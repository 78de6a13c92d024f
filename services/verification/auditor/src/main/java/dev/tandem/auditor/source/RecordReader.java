package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.ForeignRecord;
import dev.tandem.auditor.fact.RecordSeen;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads a record's CloudEvents headers. A record that its topic's owner did not write is foreign. */
final class RecordReader {
    private final Digest digest = new Digest();

    Fact read(Category category, ConsumerRecord<String, byte[]> record) {
        boolean own = Category.isOwner(header(record, "ce_source"), record.topic());
        if (own && record.key() != null && record.value() != null) {
            try {
                return seen(category, record);
            } catch (IllegalArgumentException | DateTimeException e) {
                // Half an event's headers are nobody's event.
                return foreign(category, record);
            }
        }
        return foreign(category, record);
    }

    private Fact seen(Category category, ConsumerRecord<String, byte[]> record) {
        return new RecordSeen(
                category,
                record.key(),
                Long.parseLong(header(record, "tandem-version")),
                UUID.fromString(header(record, "ce_id")),
                Instant.parse(header(record, "ce_time")),
                digest.of(header(record, "ce_type"), record.value()),
                record.partition(),
                record.offset());
    }

    private static Fact foreign(Category category, ConsumerRecord<String, byte[]> record) {
        return new ForeignRecord(category, record.partition(), record.offset());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHeader;
import dev.tandem.messaging.consume.RecordPosition;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes a record out of the connector's message. */
final class ConsumedRecord {
    private ConsumedRecord() {}

    static IncomingRecord of(Message<byte[]> message) {
        ConsumerRecord<?, ?> record = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not a message from Kafka: " + message))
                .getRecord();
        List<RecordHeader> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(new RecordHeader(header.key(), header.value()));
        }
        return new IncomingRecord(
                new RecordPosition(record.topic(), record.partition(), record.offset()),
                key(record.key()),
                message.getPayload(),
                headers,
                Instant.ofEpochMilli(record.timestamp()));
    }

    private static byte[] key(Object key) {
        return key instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) key;
    }
}

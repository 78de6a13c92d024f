package dev.tandem.messaging.quarkus.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.EventHeaders;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** A record as the connector hands it over. */
record TestRecord(Message<byte[]> message, AtomicBoolean acknowledgement) {
    private static final AtomicLong OFFSETS = new AtomicLong();

    static TestRecord event(String subject, long version) {
        ConsumerRecord<byte[], byte[]> record = raw(subject);
        Map.of(
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        EventHeaders.TYPE,
                        "test.Happened",
                        EventHeaders.SUBJECT,
                        subject,
                        EventHeaders.TIME,
                        "2026-01-01T12:00:00Z",
                        EventHeaders.VERSION,
                        Long.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return of(record);
    }

    /** Bytes without any header. */
    static TestRecord garbled(String key) {
        return of(raw(key));
    }

    boolean acknowledged() {
        return acknowledgement.get();
    }

    private static ConsumerRecord<byte[], byte[]> raw(String key) {
        return new ConsumerRecord<>(
                "test.events.v1", 0, OFFSETS.getAndIncrement(), key.getBytes(UTF_8), new byte[] {1});
    }

    private static TestRecord of(ConsumerRecord<byte[], byte[]> record) {
        AtomicBoolean acknowledgement = new AtomicBoolean();
        Message<byte[]> message = Message.of(
                record.value(), Metadata.of(new IncomingKafkaRecordMetadata<>(record, "test-events-in")), () -> {
                    acknowledgement.set(true);
                    return CompletableFuture.completedFuture(null);
                });
        return new TestRecord(message, acknowledgement);
    }
}

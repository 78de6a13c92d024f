package dev.tandem.messaging.quarkus.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventEnvelopeReader;
import dev.tandem.messaging.consume.MalformedEventException;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A record as the broker has it, whether or not it is an event. */
record ConsumedRecord(ConsumerRecord<?, ?> record, byte[] value) {
    static ConsumedRecord of(Message<byte[]> message) {
        IncomingKafkaRecordMetadata<?, ?> metadata = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .orElseThrow(() -> new IllegalStateException("Not a message from Kafka: " + message));
        return new ConsumedRecord(metadata.getRecord(), message.getPayload());
    }

    /** What must be handled in order: the record's key; records without one follow each other per partition. */
    String key() {
        return record.key() == null
                ? "partition " + record.partition()
                : record.key().toString();
    }

    String topic() {
        return record.topic();
    }

    String position() {
        return record.topic() + '-' + record.partition() + '@' + record.offset() + " (key " + record.key() + ", "
                + (value == null ? 0 : value.length) + " bytes)";
    }

    /** Fails with {@link MalformedEventException}. */
    EventEnvelope event() {
        return EventEnvelopeReader.read(this::header, value);
    }

    /** The last value counts: records that were moved between topics may carry a header several times. */
    private String header(String name) {
        Header last = record.headers().lastHeader(name);
        return last == null || last.value() == null ? null : new String(last.value(), UTF_8);
    }
}

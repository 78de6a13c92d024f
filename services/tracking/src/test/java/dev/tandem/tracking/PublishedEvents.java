package dev.tandem.tracking;

import com.google.protobuf.Message;
import dev.tandem.dev.infra.SharedInfra;
import dev.tandem.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as the other services' relays publish them; each is published twice, as after a relay's crash. */
final class PublishedEvents implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedInfra.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());

    void publish(String topic, UUID orderId, long version, Message event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, orderId.toString(), event.toByteArray());
        header(record, EventHeaders.ID, UUID.randomUUID().toString());
        header(record, EventHeaders.TYPE, event.getDescriptorForType().getFullName());
        header(record, EventHeaders.SUBJECT, orderId.toString());
        header(record, EventHeaders.VERSION, Long.toString(version));
        header(record, EventHeaders.TIME, Instant.now().toString());
        producer.send(record);
        producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

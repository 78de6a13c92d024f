package dev.tandem.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.tandem.dev.infra.SharedInfra;
import dev.tandem.messaging.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as the other services' relays publish them; each is published twice, as after a relay's crash. */
final class PublishedEvents implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", SharedInfra.kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    void publish(String topic, UUID orderId, long version, Message event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, orderId.toString(), event.toByteArray());
        header(record, EventHeaders.ID, UUID.randomUUID().toString());
        header(record, EventHeaders.TYPE, event.getDescriptorForType().getFullName());
        header(record, EventHeaders.SUBJECT, orderId.toString());
        header(record, EventHeaders.VERSION, Long.toString(version));
        header(record, EventHeaders.TIME, Instant.now().toString());
        sent.add(producer.send(record));
        sent.add(producer.send(record));
    }

    @Override
    public void close() {
        producer.close();
        assertThat(sent).allSatisfy(delivery -> assertThat(delivery.get()).isNotNull());
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.tandem.dev.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final String TOPIC = "ordering.order.events.v1";

    @TempDir
    Path directory;

    @Test
    void keepsAcknowledgedRecordsWhenTheBrokerCrashes() throws Exception {
        // Given
        KafkaOptions options = KafkaOptions.in(directory);
        EmbeddedKafka first = EmbeddedKafka.start(options);
        new KafkaTopics(first.bootstrapServers()).create(List.of(TOPIC), 12);
        publish(first.bootstrapServers(), "placed");
        // When
        first.kill();
        // Then
        try (EmbeddedKafka second = EmbeddedKafka.start(options)) {
            new KafkaTopics(second.bootstrapServers()).create(List.of(TOPIC), 12);
            assertThat(consumeOne(second.bootstrapServers())).isEqualTo("placed");
        }
    }

    private static void publish(String servers, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static String consumeOne(String servers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", "test", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            ConsumerRecords<String, String> records = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> consumer.poll(Duration.ofMillis(200)), polled -> !polled.isEmpty());
            return records.iterator().next().value();
        }
    }
}

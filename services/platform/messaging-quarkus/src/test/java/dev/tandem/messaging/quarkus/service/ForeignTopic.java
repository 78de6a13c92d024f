package dev.tandem.messaging.quarkus.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.EventHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** Another service's topic, written with a plain producer. */
final class ForeignTopic implements AutoCloseable {
    private static final String TOPIC = "test.foreign.events.v1";
    private static final int PARTITIONS = 12;

    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    ForeignTopic(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(settings);
    }

    /** Returns the event's offset. */
    long send(String subject, long version) {
        return send(event(subject, version, "2026-11-21T10:00:00Z"));
    }

    /** Sends bytes without any header. */
    long sendRaw(String key, byte[] value) {
        return send(new ProducerRecord<>(TOPIC, key, value));
    }

    /** An event that can still be given further headers. */
    static ProducerRecord<String, byte[]> event(String subject, long version, String time) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(TOPIC, subject, new byte[] {42});
        Map.of(
                        EventHeaders.ID,
                        UUID.randomUUID().toString(),
                        EventHeaders.TYPE,
                        "test.foreign.v1.Happened",
                        EventHeaders.SUBJECT,
                        subject,
                        EventHeaders.TIME,
                        time,
                        EventHeaders.VERSION,
                        Long.toString(version))
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }

    long send(ProducerRecord<String, byte[]> event) {
        try {
            RecordMetadata sent = producer.send(event).get();
            return sent.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Does not wait for the broker's answer. */
    void sendSoon(String subject, long version) {
        Future<RecordMetadata> sent = producer.send(event(subject, version, "2026-11-21T10:00:00Z"));
        if (sent.isCancelled()) {
            throw new IllegalStateException("The producer is closed");
        }
    }

    /** So many keys that all lie in this partition. */
    List<String> keysOfPartition(int partition, int count) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "key-" + i)
                .filter(key -> partitionOf(key) == partition)
                .limit(count)
                .toList();
    }

    int partitionOf(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % PARTITIONS;
    }

    /** The offset from which the group goes on; 0 when it has committed none. */
    long committed(String group, int partition) {
        try {
            OffsetAndMetadata offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(TOPIC, partition));
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close(Duration.ofSeconds(5));
    }
}

package dev.tandem.scaler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own and who writes, reads and commits there. */
final class Consumers implements AutoCloseable {
    static final int PARTITIONS = 4;

    final String topic = "scaler." + UUID.randomUUID() + ".events.v1";
    final String group = "group-" + UUID.randomUUID();
    private final Map<String, Object> connection;
    private final Admin admin;

    Consumers(String bootstrapServers) throws ExecutionException, InterruptedException {
        this.connection = Map.of("bootstrap.servers", bootstrapServers);
        this.admin = Admin.create(connection);
        admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                .all()
                .get();
        // A broker knows a topic a moment after it was made.
        await().ignoreExceptions().until(() -> ends().size() == PARTITIONS);
    }

    /** Writes so many events that happened at a time. */
    void send(int partition, int count, Instant happened) {
        try (var producer = new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < count; number++) {
                var unused = producer.send(event(partition, happened));
            }
        }
    }

    /** Writes events in transactions that end well or badly; each leaves a marker. */
    void sendInTransaction(int partition, int count, boolean commit) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", connection.get("bootstrap.servers"), "transactional.id", "t-" + UUID.randomUUID());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int number = 0; number < count; number++) {
                var unused = producer.send(event(partition, Instant.now()));
            }
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    private Map<TopicPartition, ?> ends() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        return admin.listOffsets(asked).all().get();
    }

    /** The group's offset, as a consumer that has processed everything before it commits it. */
    void commit(int partition, long offset) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    /** Deletes what is before an offset, as retention does. */
    void expire(int partition, long before) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(before)))
                .all()
                .get();
    }

    /** A member that has joined and reads nothing. */
    KafkaConsumer<byte[], byte[]> member() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                connection.get("bootstrap.servers"),
                "group.id",
                group,
                "enable.auto.commit",
                false,
                "max.poll.records",
                1);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        while (consumer.assignment().isEmpty()) {
            consumer.poll(Duration.ofMillis(100));
        }
        return consumer;
    }

    @Override
    public void close() {
        admin.deleteTopics(List.of(topic));
        admin.close(Duration.ofSeconds(5));
    }

    private ProducerRecord<byte[], byte[]> event(int partition, Instant happened) {
        ProducerRecord<byte[], byte[]> event =
                new ProducerRecord<>(topic, partition, "key".getBytes(UTF_8), new byte[] {1});
        event.headers().add("ce_time", happened.toString().getBytes(UTF_8));
        return event;
    }
}

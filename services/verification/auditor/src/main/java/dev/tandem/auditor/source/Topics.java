package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Category;
import dev.tandem.auditor.fact.Fact;
import dev.tandem.auditor.fact.PartitionRead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The services' topics, from the first record to where they ended on opening. Joins no group and commits nothing. One
 * partition at a time, so that the records of a key come together.
 */
public final class Topics implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);

    private record Stretch(Category category, TopicPartition partition, long beginning, long end) {}

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Stretch> stretches;

    private Topics(KafkaConsumer<String, byte[]> consumer, List<Stretch> stretches) {
        this.consumer = consumer;
        this.stretches = stretches;
    }

    /** Notes where every partition ends now. */
    public static Topics open(String bootstrapServers) {
        KafkaConsumer<String, byte[]> consumer = null;
        try {
            consumer = new KafkaConsumer<>(
                    settings(bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
            return new Topics(consumer, stretches(consumer));
        } catch (KafkaException e) {
            if (consumer != null) {
                consumer.close();
            }
            throw failure(bootstrapServers, e);
        }
    }

    /** Reads them all. */
    public void read(Consumer<Fact> facts) {
        RecordReader reader = new RecordReader();
        for (Stretch stretch : stretches) {
            try {
                read(stretch, reader, facts);
            } catch (KafkaException e) {
                throw failure(stretch.partition().toString(), e);
            }
            facts.accept(new PartitionRead(
                    stretch.category(), stretch.partition().partition(), stretch.beginning(), stretch.end()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read(Stretch stretch, RecordReader reader, Consumer<Fact> facts) {
        TopicPartition partition = stretch.partition();
        consumer.assign(List.of(partition));
        consumer.seek(partition, stretch.beginning());
        long heardAt = System.nanoTime();
        while (consumer.position(partition) < stretch.end()) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
                heardAt = System.nanoTime();
                if (record.offset() < stretch.end()) {
                    facts.accept(reader.read(stretch.category(), record));
                }
            }
            if (System.nanoTime() - heardAt > SILENCE_LIMIT.toNanos()) {
                throw new KafkaException(
                        "no record for " + SILENCE_LIMIT.toSeconds() + " s at offset " + consumer.position(partition));
            }
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "client.id",
                "tandem-auditor",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.poll.records",
                5_000,
                "max.partition.fetch.bytes",
                4 << 20,
                // The last fetch of a partition finds nothing; the first one of the next waits for its answer.
                "fetch.max.wait.ms",
                10,
                "default.api.timeout.ms",
                (int) ANSWER_LIMIT.toMillis());
    }

    private static List<Stretch> stretches(KafkaConsumer<String, byte[]> consumer) {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        List<Stretch> stretches = new ArrayList<>();
        for (Category category : Category.values()) {
            List<TopicPartition> partitions = topics.getOrDefault(category.topic(), List.of()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .sorted(java.util.Comparator.comparingInt(TopicPartition::partition))
                    .toList();
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                stretches.add(new Stretch(category, partition, beginnings.get(partition), ends.get(partition)));
            }
        }
        return stretches;
    }

    private static AuditException failure(String where, KafkaException e) {
        return new AuditException(
                "cannot read from Kafka at " + where + ": " + e.getMessage() + "; does the broker run?", e);
    }
}

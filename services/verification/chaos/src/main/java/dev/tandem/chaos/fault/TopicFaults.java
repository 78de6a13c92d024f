package dev.tandem.chaos.fault;

import dev.tandem.chaos.plan.Fault;
import dev.tandem.dev.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What can happen to records. Thread-safe. */
public final class TopicFaults {

    /** The header that tells our unreadable records from all others. */
    public static final String MARK = "tandem-chaos";

    private static final byte[] SOURCE = "/tandem/chaos".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final int REPEATED = 60;
    private static final int POISONED = 4;
    private static final Duration READ_LIMIT = Duration.ofSeconds(5);

    private final Site site;
    private final String bootstrapServers;
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong poisoned = new AtomicLong();

    TopicFaults(Site site) {
        this.site = site;
        this.bootstrapServers = site.stack().endpoints().bootstrapServers();
    }

    /** Sends records again as they are, to the partitions that they are in, newest first or shuffled. */
    void repeat(Fault fault) {
        try (Seats.Seat seat = site.seatOfServers()) {
            Random random = new Random(fault.salt());
            List<ConsumerRecord<byte[], byte[]>> records = some(fault.target(), random);
            if (random.nextBoolean()) {
                Collections.reverse(records);
            } else {
                Collections.shuffle(records, random);
            }
            repeated.addAndGet(send(records.stream()
                    .map(record -> new ProducerRecord<>(
                            record.topic(), record.partition(), record.key(), record.value(), record.headers()))
                    .toList()));
        }
    }

    /** Sends garbage: under fresh keys and under keys of the topic, with an event's headers and without. */
    void poison(Fault fault) {
        try (Seats.Seat seat = site.seatOfServers()) {
            Random random = new Random(fault.salt());
            List<ConsumerRecord<byte[], byte[]>> models = some(fault.target(), random);
            Collections.shuffle(models, random);
            List<ProducerRecord<byte[], byte[]>> garbage = new ArrayList<>();
            for (int i = 0; i < POISONED; i++) {
                ProducerRecord<byte[], byte[]> record = i < models.size()
                        ? garbage(fault.target(), i % 2 == 0 ? models.get(i).key() : freshKey(random), random)
                        : garbage(fault.target(), freshKey(random), random);
                if (i < models.size() && i < POISONED / 2) {
                    models.get(i).headers().forEach(record.headers()::add);
                    record.headers().remove("ce_source").add("ce_source", SOURCE);
                    record.headers().remove("ce_id").add("ce_id", freshKey(random));
                }
                garbage.add(record);
            }
            poisoned.addAndGet(send(garbage));
        }
    }

    private static ProducerRecord<byte[], byte[]> garbage(String topic, byte[] key, Random random) {
        byte[] value = new byte[1 + random.nextInt(200)];
        random.nextBytes(value);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add(MARK, new byte[] {1});
        return record;
    }

    /** The partitions that have records, each with its end. */
    private static List<Map.Entry<TopicPartition, Long>> filled(String topic, KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = IntStream.range(0, Topology.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        return consumer.endOffsets(all, READ_LIMIT).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
                .toList();
    }

    /** Returns how many the broker took. */
    private long send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            AtomicLong taken = new AtomicLong();
            List<Future<RecordMetadata>> sent = records.stream()
                    .map(record -> producer.send(record, (place, failure) -> taken.addAndGet(failure == null ? 1 : 0)))
                    .toList();
            producer.flush();
            return sent.isEmpty() ? 0 : taken.get();
        }
    }

    /** Records that were sent again. */
    public long repeated() {
        return repeated.get();
    }

    /** Records that nobody can read. */
    public long poisoned() {
        return poisoned.get();
    }

    private static byte[] freshKey(Random random) {
        return new UUID(random.nextLong(), random.nextLong())
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A stretch of records from one partition: its newest ones, or from anywhere. */
    private List<ConsumerRecord<byte[], byte[]>> some(String topic, Random random) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "max.poll.records", REPEATED);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<Map.Entry<TopicPartition, Long>> filled = filled(topic, consumer);
            if (filled.isEmpty()) {
                return records;
            }
            Map.Entry<TopicPartition, Long> chosen = filled.get(random.nextInt(filled.size()));
            TopicPartition partition = chosen.getKey();
            long end = chosen.getValue();
            consumer.assign(List.of(partition));
            long span = Math.max(1, end - REPEATED + 1);
            consumer.seek(partition, random.nextBoolean() ? span - 1 : random.nextLong(span));
            long deadline = System.nanoTime() + READ_LIMIT.toNanos();
            while (consumer.position(partition) < end && records.size() < REPEATED && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.headers().lastHeader(MARK) == null) {
                        records.add(record);
                    }
                });
            }
        } catch (KafkaException e) {
            // The broker is away: nothing to take from it now.
            return new ArrayList<>();
        }
        return records;
    }
}

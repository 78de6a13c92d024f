package dev.tandem.bench.bare;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Records of half a kilobyte, written and read as fast as the broker allows. */
record Records(BareJob job) {

    /** Where they are. */
    static final String TOPIC = "bare";

    private static final long SECOND = 1_000_000_000L;
    private static final int RECORD_BYTES = 512;
    private static final int PARTITIONS = 12;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int EMPTY_POLLS = 4;

    BareJob.Done produce() {
        AtomicLong acknowledged = new AtomicLong();
        long begin = System.nanoTime() + job.warmUpSeconds() * SECOND;
        long end = begin + job.seconds() * SECOND;
        byte[] content = new byte[RECORD_BYTES];
        Map<String, Object> settings =
                Map.of("bootstrap.servers", job.address(), "acks", "all", "linger.ms", 3, "batch.size", 131_072);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int turn = 0;
            while (System.nanoTime() < end) {
                turn = (turn + 1) % PARTITIONS;
                var unused = producer.send(new ProducerRecord<>(TOPIC, turn, null, content), (sent, failure) -> {
                    long now = System.nanoTime();
                    if (failure == null && now >= begin && now < end) {
                        acknowledged.incrementAndGet();
                    }
                });
            }
        }
        return new BareJob.Done(acknowledged.get(), job.seconds());
    }

    BareJob.Done consume() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", job.address(), "group.id", "bare-readers", "auto.offset.reset", "earliest");
        long counted = 0;
        long first = 0;
        long last = 0;
        int empty = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (empty < EMPTY_POLLS || counted == 0) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                empty = records.isEmpty() ? empty + 1 : 0;
                if (!records.isEmpty()) {
                    first = first == 0 ? System.nanoTime() : first;
                    last = System.nanoTime();
                    counted += records.count();
                }
            }
        }
        return new BareJob.Done(counted, (last - first) / 1e9);
    }
}

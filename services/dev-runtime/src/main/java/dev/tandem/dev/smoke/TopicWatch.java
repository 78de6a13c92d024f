package dev.tandem.dev.smoke;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads ordering's topic beside the services and notes each event once it arrives. */
final class TopicWatch implements AutoCloseable {

    private static final String TOPIC = "ordering.order.events.v1";
    private static final Duration POLL = Duration.ofMillis(100);

    private final Queue<SeenEvent> seen = new ConcurrentLinkedQueue<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread reader;

    private TopicWatch(String bootstrapServers) {
        reader = new Thread(() -> read(bootstrapServers), "topic-watch");
        reader.setDaemon(true);
    }

    static TopicWatch start(String bootstrapServers) {
        TopicWatch watch = new TopicWatch(bootstrapServers);
        watch.reader.start();
        return watch;
    }

    /** What arrived so far, in order of arrival. Throws when the topic cannot be read. */
    List<SeenEvent> seen() {
        if (failure.get() != null) {
            throw failure.get();
        }
        return List.copyOf(seen);
    }

    private void read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "smoke-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (!stopped.get()) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    seen.add(SeenEvent.of(record, System.currentTimeMillis()));
                }
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        reader.join(Duration.ofSeconds(5).toMillis());
    }
}

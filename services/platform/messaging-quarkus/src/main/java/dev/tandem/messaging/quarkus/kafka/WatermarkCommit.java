package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.Watermark;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells the broker how far a channel's partitions are handled, at every interval, until it confirms. The connector's
 * own strategies tell it once: an offset that a rebalance refuses stays uncommitted until the next record comes.
 */
final class WatermarkCommit implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(WatermarkCommit.class);

    private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Watermark> watermarks = new ConcurrentHashMap<>();
    private final AtomicBoolean committing = new AtomicBoolean();
    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Duration interval;
    private final long timer;

    WatermarkCommit(Vertx vertx, KafkaConsumer<?, ?> consumer, Duration interval) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.interval = interval;
        this.timer = vertx.setPeriodic(interval.toMillis(), tick -> commitDue());
    }

    /** On the polling thread, with the partitions that are new. */
    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        watermarks.keySet().removeAll(partitions);
        assigned.addAll(partitions);
    }

    /** On the polling thread, before another consumer may own the partitions. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        commitAll(consumer.unwrap());
        assigned.removeAll(partitions);
        watermarks.keySet().removeAll(partitions);
    }

    /** A record of a partition that has been revoked meanwhile is handled, but its new owner's to commit. */
    @Override
    public <K, V> Uni<IncomingKafkaRecord<K, V>> received(IncomingKafkaRecord<K, V> record) {
        TopicPartition partition = partition(record);
        if (assigned.contains(partition)) {
            watermarks
                    .computeIfAbsent(partition, first -> new Watermark(record.getOffset()))
                    .received(record.getOffset());
        }
        return Uni.createFrom().item(record);
    }

    /** On any thread. */
    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        Watermark watermark = watermarks.get(partition(record));
        if (watermark != null) {
            watermark.handled(record.getOffset());
        }
        return Uni.createFrom().voidItem();
    }

    /** Commits a last time; waits for at most two intervals. */
    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
        consumer.runOnPollingThread(this::commitAll).await().atMost(interval.multipliedBy(2));
    }

    private void commitDue() {
        if (!due().isEmpty() && committing.compareAndSet(false, true)) {
            consumer.runOnPollingThread(this::commitAll)
                    .onTermination()
                    .invoke(() -> committing.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warn("The consumer takes no commits any more", failure));
        }
    }

    /** Runs on the polling thread, where no partition can be lost between the look at what is due and the commit. */
    private void commitAll(Consumer<?, ?> client) {
        Map<TopicPartition, OffsetAndMetadata> due = due();
        if (due.isEmpty()) {
            return;
        }
        try {
            client.commitSync(due);
            due.forEach((partition, offset) -> watermarks.get(partition).committed(offset.offset()));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "%s: offsets %s are not committed yet: %s",
                    consumer.configuration().get(ConsumerConfig.GROUP_ID_CONFIG), due, e.getMessage());
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> due() {
        Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
        watermarks.forEach((partition, watermark) -> {
            if (assigned.contains(partition)) {
                watermark.due().ifPresent(offset -> due.put(partition, new OffsetAndMetadata(offset)));
            }
        });
        return due;
    }

    private static TopicPartition partition(IncomingKafkaRecord<?, ?> record) {
        return new TopicPartition(record.getTopic(), record.getPartition());
    }
}

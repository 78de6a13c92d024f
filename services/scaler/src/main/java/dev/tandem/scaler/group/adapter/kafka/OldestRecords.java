package dev.tandem.scaler.group.adapter.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the first record after an offset, for its time. One consumer, which belongs to no group, serves all; what was
 * read is kept until the offset moves. One thread at a time.
 */
final class OldestRecords implements AutoCloseable {
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Read> kept = new HashMap<>();

    OldestRecords(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * When the first record from an offset on was made, for each partition that has one before its end. Where only
     * transaction markers are left there is none.
     *
     * @throws TimeoutException when the broker does not show the records in time
     */
    synchronized Map<TopicPartition, Instant> times(
            Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, Duration atMost) throws TimeoutException {
        Set<TopicPartition> open = new HashSet<>();
        from.forEach((partition, offset) -> {
            Read read = kept.get(partition);
            if (read == null || read.from != offset || read.outdated(ends.get(partition))) {
                open.add(partition);
            }
        });
        try {
            read(open, from, ends, atMost);
        } finally {
            consumer.unsubscribe();
        }
        Map<TopicPartition, Instant> times = new HashMap<>();
        from.keySet().forEach(partition -> kept.get(partition).made.ifPresent(made -> times.put(partition, made)));
        return times;
    }

    synchronized void forget(String topic) {
        kept.keySet().removeIf(partition -> partition.topic().equals(topic));
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }

    private void read(
            Set<TopicPartition> open, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, Duration atMost)
            throws TimeoutException {
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, from.get(partition)));
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!open.isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("no answer about " + open + " within " + atMost.toMillis() + " ms");
            }
            for (ConsumerRecord<byte[], byte[]> first :
                    consumer.poll(Duration.ofNanos(left).dividedBy(2))) {
                TopicPartition partition = new TopicPartition(first.topic(), first.partition());
                if (open.contains(partition)) {
                    boolean beforeEnd = first.offset() < ends.get(partition);
                    keep(open, partition, from, ends, beforeEnd ? Optional.of(RecordTime.of(first)) : Optional.empty());
                }
            }
            for (TopicPartition partition : Set.copyOf(open)) {
                if (consumer.position(partition) >= ends.get(partition)) {
                    keep(open, partition, from, ends, Optional.empty());
                }
            }
        }
    }

    private void keep(
            Set<TopicPartition> open,
            TopicPartition partition,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Optional<Instant> made) {
        kept.put(partition, new Read(from.get(partition), ends.get(partition), made));
        open.remove(partition);
        consumer.pause(Set.of(partition));
    }

    /** What was found from an offset on, when the partition ended there. */
    private record Read(long from, long end, Optional<Instant> made) {
        /** A record that was found stays the first one; where none was, a later end may bring one. */
        boolean outdated(long newEnd) {
            return made.isEmpty() && newEnd != end;
        }
    }
}

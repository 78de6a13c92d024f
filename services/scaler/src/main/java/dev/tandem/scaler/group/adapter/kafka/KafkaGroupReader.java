package dev.tandem.scaler.group.adapter.kafka;

import dev.tandem.scaler.group.application.GroupReader;
import dev.tandem.scaler.group.application.GroupUnreadableException;
import dev.tandem.scaler.group.application.OffsetReset;
import dev.tandem.scaler.group.application.Target;
import dev.tandem.scaler.group.model.GroupReading;
import dev.tandem.scaler.group.model.PartitionReading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at a group through the broker: offsets, members, and the record that waits longest. */
public final class KafkaGroupReader implements GroupReader, AutoCloseable {
    private final GroupAdmin admin;
    private final OldestRecords oldest;
    private final Duration timeout;
    private final InstantSource clock;

    private KafkaGroupReader(GroupAdmin admin, OldestRecords oldest, Duration timeout, InstantSource clock) {
        this.admin = admin;
        this.oldest = oldest;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Connects as needed, not now.
     *
     * @param connection how brokers are reached: addresses, security
     * @param timeout longest wait for each answer
     */
    public static KafkaGroupReader over(Map<String, Object> connection, Duration timeout, InstantSource clock) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("client.id", "tandem-scaler");
        settings.put("default.api.timeout.ms", (int) timeout.toMillis());
        settings.put("request.timeout.ms", (int) timeout.toMillis());
        settings.put("reconnect.backoff.max.ms", 2000);
        // It watches groups and belongs to none.
        settings.remove("group.id");
        Admin admin = Admin.create(settings);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        // One record is enough, so little is asked for.
        settings.put("max.partition.fetch.bytes", 16_384);
        settings.put("fetch.max.wait.ms", 100);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new KafkaGroupReader(new GroupAdmin(admin, timeout), new OldestRecords(consumer), timeout, clock);
    }

    @Override
    public GroupReading read(Target target) {
        try {
            return look(target);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable(target, e);
        } catch (ExecutionException e) {
            throw unreadable(target, e.getCause());
        } catch (TimeoutException | KafkaException e) {
            throw unreadable(target, e);
        }
    }

    @Override
    public void forget(Target target) {
        oldest.forget(target.topic());
    }

    @Override
    public void close() {
        admin.close();
        oldest.close();
    }

    private GroupReading look(Target target) throws ExecutionException, InterruptedException, TimeoutException {
        List<TopicPartition> partitions = admin.partitions(target.topic());
        Map<TopicPartition, Long> committed = admin.committed(target.consumerGroup());
        Map<TopicPartition, Long> starts = admin.offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = admin.offsets(partitions, OffsetSpec.latest());
        GroupAdmin.Membership membership = admin.members(target.consumerGroup(), target.topic());
        Map<TopicPartition, Long> next = new HashMap<>();
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (TopicPartition partition : partitions) {
            long end = ends.get(partition);
            boolean fromStart = target.offsetReset() == OffsetReset.EARLIEST;
            long unset = fromStart ? starts.get(partition) : end;
            // Records that have expired wait no more.
            long from = Math.max(committed.getOrDefault(partition, unset), starts.get(partition));
            next.put(partition, from);
            if (from < end) {
                behind.put(partition, from);
            }
        }
        Map<TopicPartition, Instant> times = oldest.times(behind, ends, timeout);
        List<PartitionReading> readings = partitions.stream()
                .map(partition -> new PartitionReading(
                        partition.partition(),
                        next.get(partition),
                        ends.get(partition),
                        Optional.ofNullable(times.get(partition))))
                .toList();
        return new GroupReading(clock.instant(), readings, membership.members(), membership.rebalancing());
    }

    private static GroupUnreadableException unreadable(Target target, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new GroupUnreadableException(
                "Group %s on topic %s cannot be looked at: %s".formatted(target.consumerGroup(), target.topic(), why),
                cause);
    }
}

package dev.tandem.chaos.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far services have read their topics, asked of the broker. Thread-safe. */
public final class Records implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 3_000;

    private final Admin admin;

    public Records(String bootstrapServers) {
        admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                TIMEOUT_MILLIS,
                "request.timeout.ms",
                TIMEOUT_MILLIS / 2));
    }

    /** Whether the service has by then read what is on its topics now. False while the broker is away. */
    BooleanSupplier caughtUp(String service) {
        Map<String, Map<TopicPartition, Long>> goals = new HashMap<>();
        try {
            for (String group : groups(service + "-")) {
                goals.put(group, ends(committed(group).keySet()));
            }
        } catch (TimeoutException | ExecutionException e) {
            return () -> true;
        }
        return () -> goals.entrySet().stream().allMatch(goal -> hasRead(goal.getKey(), goal.getValue()));
    }

    /** How many records no group of the services has read yet, by group and partition. */
    public Map<String, Long> unread() {
        try {
            Map<String, Long> unread = new TreeMap<>();
            for (String group : groups("")) {
                Map<TopicPartition, Long> committed = committed(group);
                ends(committed.keySet()).forEach((partition, end) -> {
                    long behind = end - committed.getOrDefault(partition, 0L);
                    if (behind > 0) {
                        unread.put("unread by " + group + " in " + partition, behind);
                    }
                });
            }
            return unread;
        } catch (TimeoutException | ExecutionException e) {
            return Map.of("unread, for the broker does not tell", Long.MAX_VALUE);
        }
    }

    private boolean hasRead(String group, Map<TopicPartition, Long> goal) {
        try {
            Map<TopicPartition, Long> committed = committed(group);
            return goal.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private Set<String> groups(String prefix) throws TimeoutException, ExecutionException {
        return get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> committed(String group) throws TimeoutException, ExecutionException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> known =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        known.forEach((partition, offset) -> {
            if (offset != null) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    /** Ends of all partitions of the topics that some of them belong to. */
    private Map<TopicPartition, Long> ends(Set<TopicPartition> some) throws TimeoutException, ExecutionException {
        Set<String> topics = some.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(List.copyOf(topics)).allTopicNames()).values()) {
            topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> end :
                get(admin.listOffsets(asked).all()).entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private static <T> T get(KafkaFuture<T> future) throws TimeoutException, ExecutionException {
        try {
            return future.get(2L * TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}

package dev.tandem.scaler.group.adapter.kafka;

import dev.tandem.scaler.group.model.Member;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The questions to the broker about a group; each blocks until answered, at most so long. Safe for many threads. */
final class GroupAdmin implements AutoCloseable {
    private static final Set<GroupState> MOVING = Set.of(
            GroupState.PREPARING_REBALANCE,
            GroupState.COMPLETING_REBALANCE,
            GroupState.ASSIGNING,
            GroupState.RECONCILING);

    private final Admin admin;
    private final Duration timeout;

    GroupAdmin(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    List<TopicPartition> partitions(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** What the group has committed; a group that never was has committed nothing. */
    Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> found =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        found.forEach((partition, offset) -> {
            if (offset != null && offset.offset() >= 0) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    /** First offsets, or those after the last record that consumers may see: what is not committed does not wait. */
    Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        ListOffsetsOptions options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> found =
                get(admin.listOffsets(asked, options).all());
        found.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    /** Who is in the group and has which of the topic's partitions. */
    Membership members(String group, String topic) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            ConsumerGroupDescription found =
                    get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
            List<Member> members = found.members().stream()
                    .map(member -> new Member(
                            member.consumerId(),
                            member.assignment().topicPartitions().stream()
                                    .filter(partition -> partition.topic().equals(topic))
                                    .map(TopicPartition::partition)
                                    .collect(Collectors.toSet())))
                    .toList();
            return new Membership(members, MOVING.contains(found.groupState()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return new Membership(List.of(), false);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private <T> T get(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A group's members and whether partitions are being handed round. */
    record Membership(List<Member> members, boolean rebalancing) {}
}

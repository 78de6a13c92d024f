package dev.tandem.e2e;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.consume.EventRouter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a consumer group has told the broker, beside what its service has done according to its command log. */
record ConsumedEvents(String bootstrapServers, String group, String topic, PostgresDatabase database) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** How many members the group has at this moment. */
    int members() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            return admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members()
                    .size();
        }
    }

    /** Events that took effect before the group's offsets, and after them: those will be delivered again. */
    record Applied(int committed, int uncommitted) {}

    /** To be asked while the service is away. */
    Applied applied() throws ExecutionException, InterruptedException, SQLException {
        Map<TopicPartition, OffsetAndMetadata> offsets = committed();
        Set<UUID> before = new HashSet<>();
        Set<UUID> after = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> event : events()) {
            OffsetAndMetadata offset = offsets.get(new TopicPartition(event.topic(), event.partition()));
            boolean told = offset != null && event.offset() < offset.offset();
            (told ? before : after).add(EventRouter.commandId(id(event), group));
        }
        return new Applied(known(before), known(after));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> events() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(events::add);
            }
            return events;
        }
    }

    private int known(Set<UUID> commands) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from commands where command_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", commands.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private Map<String, Object> settings() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    private static UUID id(ConsumerRecord<byte[], byte[]> event) {
        return UUID.fromString(
                new String(event.headers().lastHeader(EventHeaders.ID).value(), StandardCharsets.UTF_8));
    }
}

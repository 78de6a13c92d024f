package dev.tandem.messaging.quarkus.service;

import static dev.tandem.messaging.quarkus.service.DeadLetterDesk.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.tandem.dev.infra.KafkaTopics;
import dev.tandem.proto.operations.v1.DeadLetterServiceGrpc;
import dev.tandem.proto.operations.v1.Letter;
import dev.tandem.proto.operations.v1.LetterQuery;
import dev.tandem.proto.operations.v1.LetterStatus;
import dev.tandem.proto.operations.v1.Redrive;
import dev.tandem.proto.operations.v1.RedriveStatus;
import dev.tandem.proto.operations.v1.StartRedriveRequest;
import dev.tandem.proto.operations.v1.StartRedriveResponse;
import dev.tandem.proto.operations.v1.WatchRedriveRequest;
import dev.tandem.proto.operations.v1.WatchRedriveResponse;
import dev.tandem.proto.ordering.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class RedriveIT {
    private static final String COPIES = "test.foreign.events.v1.accounts-foreign.dlq";

    @GrpcClient("orders")
    OrderServiceBlockingStub orders;

    @Inject
    FaultyHandler handler;

    Outages outages;
    private ForeignTopic topic;
    private DeadLetterDesk desk;

    @BeforeEach
    void open() {
        outages.awaitService();
        topic = new ForeignTopic(outages.bootstrapServers());
        desk = new DeadLetterDesk(DeadLetterServiceGrpc.newBlockingStub(orders.getChannel()));
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void redriveGoesInStepsAndStopsAtTheFirstFailure() {
        List<String> keys = dead("bulk", 12);
        keys.forEach(key -> handler.failTimes(key, 0));
        handler.failTimes(keys.get(3), Integer.MAX_VALUE);
        StartRedriveRequest request = of(keys).build();

        StartRedriveResponse dry =
                desk.service().startRedrive(request.toBuilder().setDryRun(true).build());
        assertThat(dry.getLetterCount()).isEqualTo(12);
        assertThat(dry.hasRedrive()).isFalse();

        Redrive stopped = last(desk.service().startRedrive(request).getRedrive());

        assertThat(stopped.getStatus()).isEqualTo(RedriveStatus.REDRIVE_STATUS_STOPPED);
        assertThat(stopped.getRedrivenCount()).isEqualTo(6);
        assertThat(stopped.getAppliedCount()).isEqualTo(5);
        assertThat(stopped.getFailedLetterIdsList())
                .containsExactly(desk.of(keys.get(3)).get(0).getLetterId());
    }

    @Test
    void completedRedriveHasAppliedEveryLetterOnce() {
        List<String> keys = dead("whole", 12);
        keys.forEach(key -> handler.failTimes(key, 0));
        StartRedriveRequest request = of(keys).build();

        Redrive started = desk.service().startRedrive(request).getRedrive();
        Redrive again = desk.service().startRedrive(request).getRedrive();
        Redrive complete = last(started);

        assertThat(again.getRedriveId()).isEqualTo(started.getRedriveId());
        assertThat(complete.getStatus()).isEqualTo(RedriveStatus.REDRIVE_STATUS_COMPLETED);
        assertThat(complete.getAppliedCount()).isEqualTo(12);
        assertThat(keys).allSatisfy(key -> assertThat(handler.versionsOf(key)).containsExactly(1L));
    }

    @Test
    void copyOfADeadLetterReachesItsTopicOnceThatExists() {
        topic.sendRaw("copied", new byte[] {1, 2, 3});
        Letter dead = desk.await("copied", LetterStatus.LETTER_STATUS_DEAD);
        new KafkaTopics(outages.bootstrapServers()).create(List.of(COPIES), 1);

        ConsumerRecord<String, byte[]> copy = copy("copied");

        assertThat(copy.value()).containsExactly(1, 2, 3);
        assertThat(new String(copy.headers().lastHeader("tandem-dlq-letter-id").value(), UTF_8))
                .isEqualTo(dead.getLetterId());
        eventually().until(() -> desk.get(dead).getLetter().hasCopyTime());
    }

    /** Letters of keys that begin so, all dead. */
    private List<String> dead(String prefix, int count) {
        List<String> keys = IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
        keys.forEach(key -> handler.failTimes(key, Integer.MAX_VALUE));
        keys.forEach(key -> topic.send(key, 1));
        keys.forEach(desk::awaitDead);
        return keys;
    }

    /** By time, because a query names one key at most. */
    private StartRedriveRequest.Builder of(List<String> keys) {
        List<Letter> letters = keys.stream().map(key -> desk.of(key).get(0)).toList();
        return StartRedriveRequest.newBuilder()
                .setIdempotencyKey(keys.get(0))
                .setActor(DeadLetterDesk.ACTOR)
                .setQuery(LetterQuery.newBuilder()
                        .setFaultType("java.lang.IllegalStateException")
                        .setEarliestParkTime(letters.stream()
                                .map(Letter::getParkTime)
                                .min(Timestamps.comparator())
                                .orElseThrow()))
                .addAllCanarySteps(List.of(1, 5))
                .setRatePerSecond(1000);
    }

    private Redrive last(Redrive redrive) {
        List<Redrive> seen = new ArrayList<>();
        desk.service()
                .watchRedrive(WatchRedriveRequest.newBuilder()
                        .setRedriveId(redrive.getRedriveId())
                        .build())
                .forEachRemaining((WatchRedriveResponse step) -> seen.add(step.getRedrive()));
        return seen.get(seen.size() - 1);
    }

    private ConsumerRecord<String, byte[]> copy(String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", outages.bootstrapServers(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(COPIES, 0)));
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            eventually().atMost(Duration.ofSeconds(90)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
            return found.get(0);
        }
    }
}

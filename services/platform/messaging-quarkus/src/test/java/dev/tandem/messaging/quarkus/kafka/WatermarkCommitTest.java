package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkCommitTest {
    private static final TopicPartition PARTITION = new TopicPartition("test.events.v1", 3);
    private static final TopicPartition OTHER = new TopicPartition("test.events.v1", 4);

    private static final Duration HARDLY_EVER = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final PolledConsumer consumer = new PolledConsumer();
    private KafkaCommitHandler commits;

    @BeforeEach
    void open() {
        consumer.assign(PARTITION, OTHER);
        commitEvery(Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
        consumer.close();
    }

    @Test
    void commitsUntilTheBrokerConfirmsWithoutAnyFurtherRecord() {
        consumer.refuseCommits(3, new RebalanceInProgressException("somebody leaves"));

        handle(receive(PARTITION, 7));

        awaitCommitted(PARTITION, 8);
        assertThat(consumer.refused()).isEqualTo(3);
    }

    @Test
    void commitsUpToTheFirstRecordThatIsNotHandled() {
        IncomingKafkaRecord<String, String> first = receive(PARTITION, 7);
        IncomingKafkaRecord<String, String> second = receive(PARTITION, 8);
        IncomingKafkaRecord<String, String> elsewhere = receive(OTHER, 100);
        handle(second);
        handle(elsewhere);

        awaitCommitted(OTHER, 101);
        assertThat(consumer.committed(PARTITION)).isEmpty();

        handle(first);
        awaitCommitted(PARTITION, 9);
    }

    @Test
    void commitsWhatIsHandledBeforeAPartitionGoes() {
        commitEvery(HARDLY_EVER);
        handle(receive(PARTITION, 7));

        consumer.onPollingThread(() -> commits.partitionsRevoked(List.of(PARTITION)));

        assertThat(consumer.committed(PARTITION)).hasValue(8);
    }

    @Test
    void givesAPartitionUpThoughTheBrokerTakesNoCommit() {
        consumer.refuseCommits(Integer.MAX_VALUE, new RebalanceInProgressException("the broker is away"));
        handle(receive(PARTITION, 7));

        consumer.onPollingThread(() -> commits.partitionsRevoked(List.of(PARTITION)));
        consumer.refuseCommits(0, null);
        handle(receive(OTHER, 100));

        awaitCommitted(OTHER, 101);
        assertThat(consumer.committed(PARTITION)).isEmpty();
    }

    @Test
    void leavesRecordsOfAPartitionThatIsGoneToItsNewOwner() {
        IncomingKafkaRecord<String, String> late = receive(PARTITION, 7);
        consumer.onPollingThread(() -> commits.partitionsRevoked(List.of(PARTITION)));
        handle(late);
        handle(receive(PARTITION, 8));
        handle(receive(OTHER, 100));

        awaitCommitted(OTHER, 101);
        assertThat(consumer.committed(PARTITION)).isEmpty();
    }

    @Test
    void commitsALastTimeWhenTheChannelEnds() {
        commitEvery(HARDLY_EVER);
        handle(receive(PARTITION, 7));

        commits.terminate(false);

        assertThat(consumer.committed(PARTITION)).hasValue(8);
    }

    private void commitEvery(Duration interval) {
        commits = new WatermarkCommit(vertx, consumer.asConsumer(), interval);
        commits.partitionsAssigned(List.of(PARTITION, OTHER));
    }

    private IncomingKafkaRecord<String, String> receive(TopicPartition partition, long offset) {
        ConsumerRecord<String, String> record =
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "key", "value");
        return commits.received(new IncomingKafkaRecord<>(record, "test-in", 0, commits, null, false))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private void handle(IncomingKafkaRecord<String, String> record) {
        commits.handle(record).await().atMost(Duration.ofSeconds(10));
    }

    private void awaitCommitted(TopicPartition partition, long offset) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(consumer.committed(partition)).hasValue(offset));
    }
}

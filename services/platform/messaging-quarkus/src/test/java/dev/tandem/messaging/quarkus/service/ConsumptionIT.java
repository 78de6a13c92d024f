package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class ConsumptionIT {
    private static final String GROUP = "accounts-foreign";

    @Inject
    FaultyHandler handler;

    @Inject
    MeterRegistry metrics;

    Outages outages;
    private ForeignTopic topic;

    @BeforeEach
    void open() {
        outages.awaitService();
        topic = new ForeignTopic(outages.bootstrapServers());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void retriesAFailingEventUntilItSucceedsAndHoldsOnlyItsKey() {
        handler.failTimes("fragile", 3);

        topic.send("fragile", 1);
        topic.send("fragile", 2);
        topic.send("robust", 1);

        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("fragile")).containsExactly(1L, 2L));
        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("robust")).containsExactly(1L));
        assertThat(attempts("failed")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void commitsOffsetsPastParkedRecords() {
        handler.failTimes("stuck", Integer.MAX_VALUE);

        long offset = topic.send("stuck", 1);

        eventually().untilAsserted(() -> assertThat(topic.committed(GROUP, topic.partitionOf("stuck")))
                .isGreaterThan(offset));
        assertThat(handler.versionsOf("stuck")).isEmpty();
    }

    @Test
    void parksARecordThatIsNoEventWithItsKeyAndGoesOnWithOthers() {
        double before = attempts("malformed");

        long offset = topic.sendRaw("garbled", new byte[] {1, 2, 3});
        topic.send("garbled", 1);
        topic.send("legible", 1);

        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("legible")).containsExactly(1L));
        eventually().until(() -> attempts("malformed") > before);
        eventually().untilAsserted(() -> assertThat(topic.committed(GROUP, topic.partitionOf("garbled")))
                .isGreaterThan(offset + 1));
        assertThat(handler.versionsOf("garbled")).isEmpty();
    }

    /** A poisoned key must not slow down its neighbours in the same partition. */
    @Test
    void tenThousandRecordsOfThePartitionFlowPastAParkedKey() {
        handler.failTimes("poisoned", Integer.MAX_VALUE);
        List<String> neighbours = topic.keysOfPartition(topic.partitionOf("poisoned"), 10_000);
        topic.send("poisoned", 1);

        neighbours.forEach(key -> topic.sendSoon(key, 1));
        topic.send("poisoned", 2);

        eventually().until(() -> handler.subjects().containsAll(neighbours));
        assertThat(handler.versionsOf("poisoned")).isEmpty();
        handler.failTimes("poisoned", 0);
        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("poisoned")).containsExactly(1L, 2L));
    }

    private double attempts(String outcome) {
        return metrics.get("tandem.consumer.events")
                .tags("channel", "foreign-events-in", "outcome", outcome)
                .counter()
                .count();
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }
}

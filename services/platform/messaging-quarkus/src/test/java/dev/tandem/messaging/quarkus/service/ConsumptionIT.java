package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.time.Duration;
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
    void commitsOffsetsOfHandledRecordsOnly() {
        handler.failTimes("stuck", 4);

        long offset = topic.send("stuck", 1);

        assertThat(topic.committed(GROUP, topic.partitionOf("stuck"))).isLessThanOrEqualTo(offset);
        eventually().untilAsserted(() -> assertThat(topic.committed(GROUP, topic.partitionOf("stuck")))
                .isGreaterThan(offset));
        assertThat(handler.versionsOf("stuck")).containsExactly(1L);
    }

    @Test
    void holdsTheKeyOfARecordThatIsNoEventAndGoesOnWithOthers() {
        double before = attempts("malformed");

        long offset = topic.sendRaw("garbled", new byte[] {1, 2, 3});
        topic.send("garbled", 1);
        topic.send("legible", 1);

        eventually()
                .untilAsserted(() -> assertThat(handler.versionsOf("legible")).containsExactly(1L));
        eventually().until(() -> attempts("malformed") > before);
        assertThat(handler.versionsOf("garbled")).isEmpty();
        assertThat(topic.committed(GROUP, topic.partitionOf("garbled"))).isLessThanOrEqualTo(offset);
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

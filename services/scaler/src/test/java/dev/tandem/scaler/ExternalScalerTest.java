package dev.tandem.scaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.dev.infra.SharedInfra;
import dev.tandem.scaler.wire.MetricSpec;
import dev.tandem.scaler.wire.ScaledObjectRef;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running service on a real broker, asked by a real client. */
@QuarkusTest
@QuarkusTestResource(RealBroker.class)
class ExternalScalerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Consumers consumers;
    private Keda keda;

    @BeforeEach
    void connect() throws Exception {
        consumers = new Consumers(SharedInfra.kafka().bootstrapServers());
        int port = config("quarkus.grpc.server.test-port");
        keda = new Keda(ManagedChannelBuilder.forAddress("localhost", port)
                .usePlaintext()
                .build());
    }

    @AfterEach
    void disconnect() {
        keda.close();
        consumers.close();
    }

    @Test
    void targetsOnePerReplica() {
        MetricSpec spec = keda.ask().getMetricSpec(trigger(Map.of())).getMetricSpecs(0);

        assertThat(spec.getMetricName()).isEqualTo("desired-replicas");
        assertThat(spec.getTargetSize()).isEqualTo(1);
        assertThat(spec.getTargetSizeFloat()).isEqualTo(1);
    }

    @Test
    void aGroupThatHasNeverBeenIsAtRestWhileNothingIsThere() {
        assertThat(keda.active(trigger(Map.of()))).isFalse();
        assertThat(keda.desired(trigger(Map.of()))).isZero();
    }

    @Test
    void countsTheWholeLogForAGroupThatHasNeverCommitted() {
        consumers.send(0, 3, Instant.now());

        assertThat(keda.active(trigger(Map.of()))).isTrue();
        assertThat(keda.active(trigger(Map.of("offsetResetPolicy", "latest")))).isFalse();
    }

    @Test
    void pushesTheMomentARecordArrivesForAGroupAtZero() {
        List<Boolean> heard = keda.listen(trigger(Map.of()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard).containsExactly(false));

        consumers.send(1, 1, Instant.now());

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(heard).containsExactly(false, true));
        assertThat(keda.desired(trigger(Map.of()))).isEqualTo(1);
    }

    @Test
    void kedaListensOnWhileItsQuestionsMoveToNewConnections() {
        List<Boolean> heard = keda.listen(trigger(Map.of()));

        await().atMost(PATIENCE).until(() -> {
            keda.active(trigger(Map.of()));
            return keda.connections().size() > 3;
        });
        consumers.send(1, 1, Instant.now());

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(heard).containsExactly(false, true));
    }

    @Test
    void transactionMarkersAreNoLag() throws Exception {
        consumers.sendInTransaction(0, 2, true);
        consumers.sendInTransaction(0, 5, false);
        consumers.commit(0, 2);

        assertThat(waiting()).isZero();
        assertThat(keda.active(trigger(Map.of()))).isFalse();
    }

    @Test
    void aRecordAfterMarkersIsLagAndTellsItsAge() throws Exception {
        consumers.sendInTransaction(0, 2, false);
        consumers.send(0, 1, Instant.now().minusSeconds(100));

        assertThat(waiting()).isPositive();
        assertThat(decisions()).containsPattern("\"oldestAgeSeconds\" : 10\\d\\.");
    }

    @Test
    void recordsThatHaveExpiredWaitNoMore() throws Exception {
        consumers.send(0, 10, Instant.now());
        consumers.commit(0, 0);
        consumers.expire(0, 10);

        assertThat(waiting()).isZero();
    }

    @Test
    void parkedRecordsAreNoLagAsTheirOffsetsAreCommitted() throws Exception {
        consumers.send(0, 10, Instant.now().minusSeconds(3600));
        consumers.commit(0, 10);

        assertThat(waiting()).isZero();
        assertThat(keda.active(trigger(Map.of()))).isFalse();
    }

    @Test
    void seesTheMembersOfAGroupAndKeepsThem() {
        try (var first = consumers.member()) {
            assertThat(keda.desired(trigger(Map.of()))).isEqualTo(1);
            assertThat(first.assignment()).hasSize(Consumers.PARTITIONS);
        }
    }

    @Test
    void asksForMorePodsWhenAGroupFallsBehind() throws Exception {
        ScaledObjectRef trigger = trigger(Map.of("objectiveSeconds", "5"));
        try (var slow = consumers.member()) {
            for (int partition = 0; partition < Consumers.PARTITIONS; partition++) {
                consumers.send(partition, 500, Instant.now().minusSeconds(30));
            }
            long offset = 0;
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (keda.desired(trigger) < Consumers.PARTITIONS && System.nanoTime() < end) {
                offset = Math.min(499, offset + 1);
                for (int partition = 0; partition < Consumers.PARTITIONS; partition++) {
                    slow.commitSync(Map.of(
                            new org.apache.kafka.common.TopicPartition(consumers.topic, partition),
                            new org.apache.kafka.clients.consumer.OffsetAndMetadata(offset)));
                }
            }
        }
        assertThat(decisions()).contains("(more needed)");
        assertThat(metrics())
                .contains("tandem_scaler_desired{group=\"" + consumers.group)
                .contains("tandem_scaler_oldest_age{group=\"" + consumers.group)
                .contains("tandem_scaler_readings_total{outcome=\"ok\"");
    }

    @Test
    void refusesWrongMetadataWithASentence() {
        ScaledObjectRef trigger = trigger(Map.of("lagThreshold", "10"));

        assertThatThrownBy(() -> keda.ask().getMetricSpec(trigger)).satisfies(ExternalScalerTest::isRefusal);
        assertThatThrownBy(() -> keda.active(trigger)).satisfies(ExternalScalerTest::isRefusal);
        assertThatThrownBy(() -> keda.desired(trigger)).satisfies(ExternalScalerTest::isRefusal);
    }

    @Test
    void aTopicThatIsMissingIsUnavailableSoThatKedaFallsBack() {
        ScaledObjectRef trigger = Keda.trigger(consumers.group, "no.such.topic", Map.of());

        assertThatThrownBy(() -> keda.desired(trigger)).satisfies(failure -> {
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("Group " + consumers.group + " on topic no.such.topic");
        });
    }

    @Test
    void isReady() throws Exception {
        assertThat(get("/q/health/ready")).contains("UP");
    }

    private static void isRefusal(Throwable failure) {
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(failure).hasMessageContaining("Metadata key 'lagThreshold' is unknown");
    }

    private ScaledObjectRef trigger(Map<String, String> more) {
        return Keda.trigger(consumers.group, consumers.topic, more);
    }

    /** Records that wait, by the page that explains decisions. */
    private long waiting() throws Exception {
        keda.desired(trigger(Map.of()));
        String mine = decisions().substring(decisions().indexOf(consumers.group));
        String number = mine.substring(mine.indexOf("\"waiting\" : ") + "\"waiting\" : ".length());
        return Long.parseLong(number.substring(0, number.indexOf(',')));
    }

    private String decisions() throws Exception {
        return get("/decisions");
    }

    private String metrics() throws Exception {
        return get("/q/metrics");
    }

    private static String get(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + config("quarkus.http.test-port") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static int config(String port) {
        return ConfigProvider.getConfig().getValue(port, Integer.class);
    }
}

package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Repository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Consumers are scaled by KEDA, the gateway by a HorizontalPodAutoscaler, and nobody by two. */
class AutoscalingTest {
    private static final String KAFKA = "kafka";
    private static final String SCALED = "ScaledObject";
    private static final List<String> ANSWERING = List.of("ordering", "inventory", "tracking");
    private static final List<String> SETTLING = List.of("payment", "shipping", "notification");

    private final Rendered production = Rendered.of("production");

    @Test
    void eachServiceHasOneScalerAndNoFixedNumberOfPods() {
        assertThat(production.all(SCALED)).hasSize(ANSWERING.size() + SETTLING.size());
        assertThat(production.all("HorizontalPodAutoscaler"))
                .extracting(Manifest::name)
                .containsExactly("tandem-gateway");
        assertThat(production.all("Deployment")).allSatisfy(deployment -> assertThat(deployment.at("spec.replicas"))
                .isEmpty());
    }

    @Test
    void scalerCountsFromWhereTheConsumersBegin() {
        String settings = Repository.read(
                Repository.root()
                        .resolve(
                                "services/platform/messaging-quarkus/src/main/resources/META-INF/microprofile-config.properties"));
        assertThat(settings).contains("auto.offset.reset=earliest");
        assertThat(production.all(SCALED))
                .flatExtracting(scaled -> triggers(scaled, KAFKA))
                .hasSize(11)
                .allSatisfy(trigger -> assertThat(metadata(trigger))
                        .containsEntry("offsetResetPolicy", "earliest")
                        .containsEntry("version", "4.1.0")
                        .containsEntry("ensureEvenDistributionOfPartitions", "true")
                        .containsEntry("sasl", "scram_sha512")
                        .containsEntry("tls", "enable")
                        .containsKeys("topic", "consumerGroup", "lagThreshold"));
    }

    @Test
    void whoAnswersCallersIsScaledByItsCpuToo() {
        assertThat(ANSWERING).allSatisfy(service -> assertThat(triggers(production.get(SCALED, service), "cpu"))
                .hasSize(1));
        assertThat(SETTLING).allSatisfy(service -> assertThat(triggers(production.get(SCALED, service), "cpu"))
                .isEmpty());
    }

    @Test
    void podsStayWhileTheSignalCannotBeRead() {
        assertThat(production.all(SCALED)).allSatisfy(scaled -> {
            assertThat(scaled.text("spec.fallback.replicas")).isEqualTo("2");
            assertThat(scaled.text("spec.fallback.behavior")).isEqualTo("currentReplicasIfHigher");
        });
    }

    @Test
    void secondsArePushedByTheScaler() {
        Rendered seconds = Rendered.of(
                "production",
                "{defaults: {autoscaling: {signal: seconds, objectiveSeconds: 7}}, services: {scaler: {enabled: true}}}");
        assertThat(seconds.all(SCALED)).allSatisfy(scaled -> {
            assertThat(triggers(scaled, KAFKA)).isEmpty();
            assertThat(triggers(scaled, "external-push")).isNotEmpty().allSatisfy(trigger -> assertThat(
                            metadata(trigger))
                    .containsEntry("scalerAddress", "tandem-scaler.tandem.svc:9088")
                    .containsEntry("objectiveSeconds", "7")
                    .containsEntry("minReplicas", scaled.text("spec.minReplicaCount"))
                    .containsEntry("maxReplicas", scaled.text("spec.maxReplicaCount")));
        });
        assertThat(seconds.all("TriggerAuthentication"))
                .extracting(Manifest::name)
                .containsExactly("tandem-keda-scaler");
        assertThat(seconds.get("Deployment", "scaler").text("spec.replicas")).isEqualTo("1");
    }

    @Test
    void whoNobodyWaitsForMaySleep() {
        Rendered asleep = Rendered.of("production", "services: {notification: {autoscaling: {minReplicas: 0}}}");
        Manifest notification = asleep.get(SCALED, "notification");
        assertThat(notification.text("spec.minReplicaCount")).isEqualTo("0");
        assertThat(notification.text("spec.fallback.replicas")).isEqualTo("1");
    }

    @Test
    void callsUnderWayCountWhereTheyAreAskedFor() {
        Rendered busy = Rendered.of(
                "production",
                "{keda: {prometheusAddress: 'http://prometheus:9090'}, defaults: {autoscaling: {inFlight: 50}}}");
        assertThat(triggers(busy.get(SCALED, "ordering"), "prometheus"))
                .singleElement()
                .satisfies(trigger -> assertThat(metadata(trigger))
                        .containsEntry("threshold", "50")
                        .containsEntry(
                                "query", "sum(tandem_engine_queued{namespace=\"tandem\",service=\"ordering\"})"));
        assertThat(busy.get("HorizontalPodAutoscaler", "gateway").text("spec.metrics.1.pods.metric.name"))
                .isEqualTo("http_server_active_requests");
    }

    private static List<Map<String, Object>> triggers(Manifest scaled, String type) {
        return scaled.maps("spec.triggers").stream()
                .filter(trigger -> type.equals(trigger.get("type")))
                .toList();
    }

    private static Map<String, Object> metadata(Map<String, Object> trigger) {
        return new Manifest("", trigger).map("metadata");
    }
}

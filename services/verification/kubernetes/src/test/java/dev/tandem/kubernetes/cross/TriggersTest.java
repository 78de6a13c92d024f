package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.cross.ServiceSettings.Consumption;
import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Infrastructure;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Renderings;
import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Autoscaling looks at every group of every service that scales, under the names that the services use. */
class TriggersTest {
    private static final String BY_SECONDS =
            "{defaults: {autoscaling: {enabled: true, signal: seconds}}, services: {scaler: {enabled: true}}}";

    /** What KEDA 2.20.2 reads of a Kafka trigger; anything else it would leave unread without a word. */
    private static final Set<String> READ = Set.of(
            "bootstrapServers",
            "consumerGroup",
            "topic",
            "version",
            "lagThreshold",
            "activationLagThreshold",
            "offsetResetPolicy",
            "allowIdleConsumers",
            "scaleToZeroOnInvalidOffset",
            "excludePersistentLag",
            "limitToPartitionsWithLag",
            "ensureEvenDistributionOfPartitions",
            "partitionLimitation",
            "sasl",
            "tls",
            "unsafeSsl");

    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
    private static final String RESET = "mp.messaging.connector.smallrye-kafka.auto.offset.reset";

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void everyGroupOfAScaledServiceIsLookedAt(String profile) {
        assertEveryGroupIsLookedAt(Renderings.of(profile));
    }

    @Test
    void everyGroupIsLookedAtWhenSecondsCount() {
        List<Manifest> manifests = Chart.tandem().render("production", BY_SECONDS);

        assertEveryGroupIsLookedAt(manifests);
        assertThat(triggers(manifests)).anyMatch(trigger -> trigger.get("type").equals("external-push"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void kafkaTriggersSayWhatTheServicesDo(String profile) {
        String reset = ServiceSettings.defaults().get(RESET);
        for (Map<String, Object> trigger : triggers(Renderings.of(profile))) {
            if (trigger.get("type").equals("kafka")) {
                Map<?, ?> metadata = (Map<?, ?>) trigger.get("metadata");
                assertThat(READ.containsAll(metadata.keySet()))
                        .as("%s", metadata)
                        .isTrue();
                assertThat(metadata.get("offsetResetPolicy")).isEqualTo(reset);
                assertThat(metadata.get("version")).isNotNull();
            }
        }
    }

    @Test
    void scalerReadsWhatItsTriggersSay() throws IOException {
        Set<String> literals = literals(Repository.root().resolve("services/scaler/src/main/java"));
        Set<String> said = new HashSet<>();
        for (Map<String, Object> trigger : triggers(Chart.tandem().render("production", BY_SECONDS))) {
            if (trigger.get("type").equals("external-push")) {
                ((Map<?, ?>) trigger.get("metadata")).keySet().forEach(key -> said.add(String.valueOf(key)));
            }
        }
        assertThat(said).isNotEmpty().isSubsetOf(literals);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.kubernetes.render.Renderings#profiles")
    void noServiceGetsMorePodsThanPartitions(String profile) {
        int partitions = partitions(profile);
        for (Manifest object : scaled(Renderings.of(profile))) {
            assertThat((Integer) object.at("spec.maxReplicaCount").orElseThrow())
                    .as("%s", object)
                    .isLessThanOrEqualTo(partitions);
        }
    }

    @Test
    void productionCountsOnThePartitionsThatTheTopicsHave() {
        assertThat(Infrastructure.of("KafkaTopic"))
                .allSatisfy(topic -> assertThat(topic.at("spec.partitions")).contains(partitions("production")));
    }

    private static void assertEveryGroupIsLookedAt(List<Manifest> manifests) {
        Set<Consumption> looked = new HashSet<>();
        Set<Consumption> needed = new HashSet<>();
        for (Manifest object : scaled(manifests)) {
            String service = service(manifests, object.text("spec.scaleTargetRef.name"));
            needed.addAll(ServiceSettings.of(service).consumes());
            for (Map<String, Object> trigger : object.maps("spec.triggers")) {
                Map<?, ?> metadata = (Map<?, ?>) trigger.get("metadata");
                if (metadata.get("topic") != null) {
                    looked.add(new Consumption(
                            String.valueOf(metadata.get("topic")), String.valueOf(metadata.get("consumerGroup"))));
                }
            }
        }
        assertThat(looked).isEqualTo(needed);
    }

    private static String service(List<Manifest> manifests, String deployment) {
        return ServicePods.deployed(manifests).stream()
                .filter(pods -> pods.owner().name().equals(deployment))
                .map(ServicePods::service)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Deployment is named " + deployment));
    }

    private static List<Manifest> scaled(List<Manifest> manifests) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals("ScaledObject"))
                .toList();
    }

    private static List<Map<String, Object>> triggers(List<Manifest> manifests) {
        List<Map<String, Object>> triggers = new ArrayList<>();
        scaled(manifests).forEach(object -> triggers.addAll(object.maps("spec.triggers")));
        return triggers;
    }

    private static Set<String> literals(Path sources) throws IOException {
        Set<String> literals = new HashSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(Files::isRegularFile).forEach(file -> LITERAL.matcher(Repository.read(file))
                    .results()
                    .forEach(match -> literals.add(match.group(1))));
        }
        return literals;
    }

    private static int partitions(String profile) {
        Map<String, Object> values = Chart.tandem().values(profile);
        Map<?, ?> kafka = (Map<?, ?>) values.get("kafka");
        return (Integer) kafka.get("partitions");
    }
}

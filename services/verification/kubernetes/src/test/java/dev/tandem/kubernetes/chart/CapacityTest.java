package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tiers' values are what the arithmetic says, and docs/capacity.md shows that arithmetic. */
class CapacityTest {
    private static final Path PAGE = Repository.root().resolve("docs/capacity.md");

    static List<Tier> tiers() {
        return Tier.ALL;
    }

    @Test
    void pageShowsTheArithmetic() {
        GeneratedText.checkPart(PAGE, "assumptions", CapacityPage.assumptions());
        GeneratedText.checkPart(PAGE, "order", CapacityPage.order());
        GeneratedText.checkPart(PAGE, "tiers", CapacityPage.tiers());
    }

    @Test
    void eventsOfAnOrderAreEventsOfTheContracts() throws IOException {
        String contracts;
        try (Stream<Path> files = Files.walk(Repository.root().resolve("proto/tandem"))) {
            contracts = files.filter(file -> file.toString().endsWith("_events.proto"))
                    .map(Repository::read)
                    .collect(Collectors.joining());
        }
        assertThat(Budget.EVENTS.values().stream().flatMap(List::stream))
                .allSatisfy(event -> assertThat(contracts).contains("message " + event + " {"));
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void podsAreAsManyAsTheArithmeticSays(Tier tier) {
        Rendered rendered = Rendered.of(tier.profile());
        for (String service : Budget.COSTS.keySet()) {
            Manifest deployment = rendered.get("Deployment", service);
            assertThat(deployment.text("spec.template.spec.containers.0.resources.requests.cpu"))
                    .isIn(tier.millicores() + "m", String.valueOf(tier.millicores() / 1000));
            assertThat(tier.needed(service)).isLessThanOrEqualTo(tier.scaled() ? tier.most(service) : tier.least());
            if (tier.scaled()) {
                checkScaled(rendered, service, tier);
            } else {
                assertThat(deployment.at("spec.replicas")).contains(tier.least());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void databasesAreAsManyAsTheArithmeticSays(Tier tier) {
        Rendered rendered = Rendered.of(tier.profile());
        String ordering = rendered.environment("ordering").get("QUARKUS_DATASOURCE_REACTIVE_URL");
        String tracking = rendered.environment("tracking").get("QUARKUS_DATASOURCE_REACTIVE_URL");
        assertThat(server(ordering).equals(server(tracking))).isEqualTo(tier.sharesServer());
    }

    @ParameterizedTest
    @MethodSource("tiers")
    void partitionsAreAsManyAsTheArithmeticSays(Tier tier) {
        Rendered more = Rendered.of(tier.profile(), "services: {payment: {replicas: " + tier.partitions() + "}}");
        assertThat(more.manifests()).isNotEmpty();
        String beyond = "{defaults: {autoscaling: {enabled: false}}, services: {payment: {replicas: "
                + (tier.partitions() + 1) + "}}}";
        assertThatThrownBy(() -> Rendered.of(tier.profile(), beyond))
                .hasMessageContaining("is more than kafka.partitions " + tier.partitions() + ":");
    }

    private static void checkScaled(Rendered rendered, String service, Tier tier) {
        boolean consumes = rendered.has("ScaledObject", service);
        Manifest scaler = rendered.get(consumes ? "ScaledObject" : "HorizontalPodAutoscaler", service);
        String suffix = consumes ? "ReplicaCount" : "Replicas";
        assertThat(scaler.at("spec.min" + suffix)).contains(tier.least());
        assertThat(scaler.at("spec.max" + suffix)).contains(tier.most(service));
    }

    private static String server(String url) {
        return url.substring(0, url.lastIndexOf('/'));
    }
}

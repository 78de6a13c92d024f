package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile passes Helm's strict lint and brings what it is there for. */
class ProfilesTest {
    private static final Chart CHART = Chart.tandem();

    static List<String> profiles() {
        return CHART.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profilePassesTheStrictLint(String profile) {
        assertThat(CHART.lint(profile)).isEmpty();
    }

    @Test
    void devBringsItsServersAndNothingThatNeedsAnOperator() {
        List<Manifest> dev = Rendered.of("dev").manifests();
        assertThat(dev).extracting(Manifest::name).contains("tandem-kafka", "tandem-postgresql", "tandem-mail");
        assertThat(dev)
                .extracting(Manifest::apiVersion)
                .allMatch(version -> !version.contains(".") || version.contains(".k8s.io/"));
    }

    @Test
    void productionBringsNoServersAndNoSecrets() {
        List<Manifest> production = Rendered.of("production").manifests();
        assertThat(production).noneMatch(manifest -> manifest.kind().equals("StatefulSet"));
        assertThat(production)
                .filteredOn(manifest -> manifest.kind().equals("Secret"))
                .isEmpty();
    }

    @Test
    void nativeImagesHaveATagOfTheirOwnAndNoJvmOptions() {
        Rendered natively = Rendered.of("dev", "image: {native: true, registry: registry.example/shop, tag: 1.2.3}");
        Manifest ordering = natively.get("Deployment", "ordering");
        assertThat(ordering.text("spec.template.spec.containers.0.image"))
                .isEqualTo("registry.example/shop/tandem/ordering:1.2.3-native");
        assertThat(natively.environment("ordering")).doesNotContainKey("JAVA_TOOL_OPTIONS");
        assertThat(Rendered.of("dev").environment("ordering")).containsKey("JAVA_TOOL_OPTIONS");
    }
}

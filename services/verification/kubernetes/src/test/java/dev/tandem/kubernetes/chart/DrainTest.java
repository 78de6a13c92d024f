package dev.tandem.kubernetes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kubernetes.render.Chart;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.kubernetes.render.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pod gets the time that its drain takes: notice, requests under way, then the stages one after another. */
class DrainTest {
    private static final Path PLATFORM = Repository.root().resolve("services/platform/messaging-quarkus/src/main");
    private static final Pattern GRACE = Pattern.compile("Longest wait at shutdown for each of ([^.]+)\\.");
    private static final Pattern CLOSE = Pattern.compile("close-timeout=(\\d+)");

    static List<String> profiles() {
        return Chart.tandem().profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void gracePeriodCoversTheWholeDrain(String profile) {
        Rendered rendered = Rendered.of(profile);
        List<Manifest> consumers = rendered.all("Deployment").stream()
                .filter(manifest -> manifest.content().toString().contains("TANDEM_MESSAGING_SHUTDOWN_GRACE"))
                .toList();
        assertThat(consumers).hasSize(6).allSatisfy(deployment -> {
            Map<String, String> environment =
                    rendered.environment(deployment.name().replace("tandem-", ""));
            int drain = deployment
                            .at("spec.template.spec.containers.0.lifecycle.preStop.sleep.seconds")
                            .map(Integer.class::cast)
                            .orElseThrow()
                    + seconds(environment.get("QUARKUS_SHUTDOWN_TIMEOUT"))
                    + stages() * seconds(environment.get("TANDEM_MESSAGING_SHUTDOWN_GRACE"))
                    + closeTimeout();
            assertThat(deployment.at("spec.template.spec.terminationGracePeriodSeconds"))
                    .get()
                    .satisfies(grace -> assertThat((Integer) grace).isBetween(drain + 5, drain + 20));
        });
    }

    /** As many as the platform says that it waits for, one after another. */
    private static int stages() {
        Matcher grace = GRACE.matcher(
                Repository.read(PLATFORM.resolve("java/dev/tandem/messaging/quarkus/MessagingConfig.java")));
        assertThat(grace.find()).isTrue();
        return grace.group(1).split(", | and ").length;
    }

    private static int closeTimeout() {
        Matcher close =
                CLOSE.matcher(Repository.read(PLATFORM.resolve("resources/META-INF/microprofile-config.properties")));
        assertThat(close.find()).isTrue();
        return Integer.parseInt(close.group(1)) / 1000;
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("s", ""));
    }
}

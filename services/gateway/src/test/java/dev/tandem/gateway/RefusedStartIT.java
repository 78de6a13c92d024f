package dev.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody runs the gateway open to everybody by leaving something out. */
class RefusedStartIT {
    private static final Duration START = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    @Test
    void gatewayThatTrustsNoIssuerSaysWhatToSetAndEnds() throws IOException {
        String said = end(Map.of("TANDEM_AUTH_ENABLED", "true"));

        assertThat(said).contains("Set tandem.auth.issuer and tandem.auth.keys");
    }

    @Test
    void gatewayWithoutTheKeysItNamesSaysSoAndEnds() throws IOException {
        String said = end(Map.of(
                "TANDEM_AUTH_ENABLED", "true",
                "TANDEM_AUTH_ISSUER", "https://issuer.example.com",
                "TANDEM_AUTH_KEYS", "/nowhere/keys.json"));

        assertThat(said).contains("The file /nowhere/keys.json cannot be read");
    }

    @Test
    void gatewayThatIsOpenToEverybodyWarnsOfIt() throws IOException {
        Path log = directory.resolve("log");
        try (GatewayProcess gateway = GatewayProcess.start(Map.of(), ProcessBuilder.Redirect.to(log.toFile()))) {
            Awaitility.await().atMost(START).untilAsserted(() -> assertThat(Files.readString(log))
                    .contains("Authentication is off"));
            assertThat(gateway.exitCode()).isNotDone();
        }
    }

    private String end(Map<String, String> environment) throws IOException {
        Path log = directory.resolve("log");
        try (GatewayProcess gateway = GatewayProcess.start(environment, ProcessBuilder.Redirect.to(log.toFile()))) {
            assertThat(gateway.exitCode()).succeedsWithin(START).isNotEqualTo(0);
        }
        return Files.readString(log);
    }
}

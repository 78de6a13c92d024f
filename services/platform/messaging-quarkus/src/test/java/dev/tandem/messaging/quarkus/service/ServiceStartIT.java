package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class ServiceStartIT {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Outages outages;

    @Test
    void waitsForDatabaseThenBrokerWithReadinessDown() {
        outages.awaitService();

        assertThat(outages.answers())
                .containsExactly("503 WAITING_FOR_DATABASE", "503 WAITING_FOR_BROKER", "200 RUNNING");
    }

    @Test
    void isAliveAndStartedAndWell() throws IOException, InterruptedException {
        outages.awaitService();
        ReadinessProbe probe = new ReadinessProbe(port);

        assertThat(probe.get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(probe.get("/q/health/started").statusCode()).isEqualTo(200);
        assertThat(probe.get("/q/health/well").body()).contains("\"broker\": \"answers\"", "\"relay\": \"publishes\"");
    }
}

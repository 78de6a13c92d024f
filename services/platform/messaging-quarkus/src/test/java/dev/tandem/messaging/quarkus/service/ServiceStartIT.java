package dev.tandem.messaging.quarkus.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@OnRealInfrastructure
class ServiceStartIT {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.retries")
    int connectorRetries;

    @Inject
    KafkaClientService clients;

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

    @Test
    void producerKeepsOrderAndNeverGivesUp() {
        Map<String, ?> settings = clients.getProducer("account-events-out").configuration();

        assertThat(settings.get("acks")).isEqualTo("all");
        assertThat(settings.get("enable.idempotence")).isEqualTo("true");
        assertThat(settings.get("retries")).isEqualTo("2147483647");
        assertThat(settings.get("delivery.timeout.ms")).isEqualTo("2147483647");
        assertThat(settings.get("compression.type")).isEqualTo("lz4");
    }

    @Test
    void connectorDoesNotSendAgainOnItsOwn() {
        assertThat(connectorRetries).isZero();
    }

    @Test
    void showsItsMetricsWithoutIds() throws IOException, InterruptedException {
        outages.awaitService();

        String metrics = new ReadinessProbe(port).get("/q/metrics").body();

        assertThat(metrics)
                .contains("tandem_engine_batch_size", "tandem_engine_conflicts", "tandem_engine_queued")
                .contains("tandem_relay_published", "tandem_relay_held_back_seconds", "tandem_relay_failures")
                .contains("tandem_consumer_events", "tandem_event_age_seconds");
        assertThat(metrics.lines().filter(line -> line.startsWith("tandem_")))
                .noneMatch(line -> line.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
    }
}

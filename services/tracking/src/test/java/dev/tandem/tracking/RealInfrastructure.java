package dev.tandem.tracking;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.SharedInfra;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** A real broker with the topics this service listens to, and an empty database of its own. */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        SharedInfra.createTopics(List.of(
                "ordering.order.events.v1",
                "payment.payment.events.v1",
                "shipping.shipment.events.v1",
                "inventory.reservation.events.v1"));
        PostgresDatabase database = SharedInfra.newDatabase("tracking");
        return Map.of(
                "kafka.bootstrap.servers", SharedInfra.kafka().bootstrapServers(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "quarkus.http.test-port", "0",
                "quarkus.grpc.server.test-port", "0",
                "tandem.auth.enabled", "false",
                "tandem.tracking.watch.unknown-order-patience", "500ms");
    }

    @Override
    public void stop() {
        // The shared servers stop with the JVM.
    }
}

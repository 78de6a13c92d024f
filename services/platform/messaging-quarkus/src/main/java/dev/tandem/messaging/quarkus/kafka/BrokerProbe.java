package dev.tandem.messaging.quarkus.kafka;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks whether the broker answers. */
@Singleton
public final class BrokerProbe {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final Map<String, Object> settings = new HashMap<>();
    private Admin admin;

    BrokerProbe(@Identifier("default-kafka-broker") Map<String, Object> defaults) {
        settings.putAll(defaults);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "broker-probe");
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000");
    }

    /** The addresses that are asked. */
    public String address() {
        return String.valueOf(settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }

    /** Completes when the broker answered, fails after three seconds without an answer. */
    public Uni<Void> reach() {
        return client().chain(client -> Uni.createFrom().completionStage(() -> client.describeCluster(
                                new DescribeClusterOptions().timeoutMs((int) TIMEOUT.toMillis()))
                        .nodes()
                        .toCompletionStage()))
                .replaceWithVoid();
    }

    /** Looking up the addresses blocks, so the client is made on a worker. */
    Uni<Admin> client() {
        return Uni.createFrom().item(this::admin).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}

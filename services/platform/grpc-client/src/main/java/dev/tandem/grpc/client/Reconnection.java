package dev.tandem.grpc.client;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Tries to reach replicas that are away at a steady pace. grpc-java by itself tries ever less often, up to two minutes
 * after a replica is back.
 */
@Singleton
final class Reconnection {
    private final Vertx vertx;
    private final Duration period;

    @Inject
    Reconnection(Vertx vertx, ClientConfig config) {
        this(vertx, config.reconnectPeriod());
    }

    Reconnection(Vertx vertx, Duration period) {
        this.vertx = vertx;
        this.period = period;
    }

    void start(@Observes StartupEvent started, @Any Instance<Channel> clients) {
        keepTrying(clients.stream()
                .filter(ManagedChannel.class::isInstance)
                .map(ManagedChannel.class::cast)
                .toList());
    }

    void keepTrying(List<ManagedChannel> channels) {
        if (!channels.isEmpty()) {
            vertx.setPeriodic(period.toMillis(), tick -> channels.forEach(ManagedChannel::resetConnectBackoff));
        }
    }
}

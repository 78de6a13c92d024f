package dev.tandem.messaging.quarkus.health;

import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.kafka.BrokerProbe;
import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import dev.tandem.messaging.quarkus.runtime.EventRelay;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells operators of what delays events without keeping callers from being served. */
@Wellness
@Singleton
final class MessagingWellness implements AsyncHealthCheck {
    private final BrokerProbe broker;
    private final EventRelay relay;
    private final EventConsumers consumers;
    private final Duration stalledAfter;

    MessagingWellness(BrokerProbe broker, EventRelay relay, EventConsumers consumers, MessagingConfig config) {
        this.broker = broker;
        this.relay = relay;
        this.consumers = consumers;
        this.stalledAfter = config.relay().stalledAfter();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return broker.reach()
                .map(reached -> true)
                .onFailure()
                .recoverWithItem(false)
                .map(reached -> HealthCheckResponse.named("events")
                        .withData("broker", reached ? "answers" : "does not answer")
                        .withData("relay", stalled() ? "stalled" : "publishes")
                        .withData("paused", String.join(", ", consumers.paused()))
                        .status(reached && !stalled() && consumers.paused().isEmpty())
                        .build());
    }

    private boolean stalled() {
        return relay.publishingSince()
                .filter(since -> since.isBefore(Instant.now().minus(stalledAfter)))
                .isPresent();
    }
}

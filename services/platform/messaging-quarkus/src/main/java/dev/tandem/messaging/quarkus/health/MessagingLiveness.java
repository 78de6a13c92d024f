package dev.tandem.messaging.quarkus.health;

import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Down only when a restart helps: a consumer's stream broke off. An outage of database or broker is no reason. */
@Liveness
@Singleton
final class MessagingLiveness implements AsyncHealthCheck {
    private final EventConsumers consumers;

    MessagingLiveness(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<String> broken = consumers.broken();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("consumers").status(broken.isEmpty());
        broken.forEach(channel -> response.withData(channel, "the stream broke off"));
        return Uni.createFrom().item(response.build());
    }
}

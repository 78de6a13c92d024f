package dev.tandem.messaging.quarkus.health;

import dev.tandem.messaging.quarkus.startup.ServiceLifecycle;
import dev.tandem.messaging.quarkus.startup.Stage;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up when the service is wired. Waiting for database or broker is not part of starting, or it would be restarted. */
@Startup
@Singleton
final class MessagingStartup implements AsyncHealthCheck {
    private final ServiceLifecycle lifecycle;

    MessagingStartup(ServiceLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("wiring")
                        .status(lifecycle.stage() != Stage.WIRING)
                        .build());
    }
}

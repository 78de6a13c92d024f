package dev.tandem.messaging.quarkus.health;

import dev.tandem.messaging.quarkus.startup.ServiceLifecycle;
import dev.tandem.messaging.quarkus.startup.Stage;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready from the moment database and broker were there, as long as the database answers. A broker that goes away
 * later does not take the service from its callers: commands are stored, and their events wait; see wellness.
 */
@Readiness
@Singleton
final class MessagingReadiness implements AsyncHealthCheck {
    private final ServiceLifecycle lifecycle;
    private final DatabaseProbe database;

    MessagingReadiness(ServiceLifecycle lifecycle, DatabaseProbe database) {
        this.lifecycle = lifecycle;
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Stage stage = lifecycle.stage();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("messaging").withData("stage", stage.name());
        if (stage != Stage.RUNNING) {
            return Uni.createFrom().item(response.down().build());
        }
        return database.answers().map(answers -> response.withData("database", answers ? "answers" : "does not answer")
                .status(answers)
                .build());
    }
}

package dev.tandem.messaging.quarkus.startup;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Waits for the database and brings its tables up to date. */
@Singleton
final class DatabaseReady {
    private static final Logger LOG = Logger.getLogger(DatabaseReady.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Instance<Flyway> flyway;
    private final String url;

    DatabaseReady(
            Instance<Flyway> flyway,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "(no quarkus.datasource.jdbc.url)")
                    String url) {
        this.flyway = flyway;
        this.url = url;
    }

    /** Completes when all migrations are applied; tries again until then. */
    Uni<Void> await() {
        return Uni.createFrom()
                .item(() -> flyway.get().migrate())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Waiting for the database %s, not ready until it is there: %s", url, RootCause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .replaceWithVoid();
    }
}

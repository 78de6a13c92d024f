package dev.tandem.messaging.quarkus.startup;

import io.agroal.api.AgroalDataSource;
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
public final class DatabaseReady {
    private static final Logger LOG = Logger.getLogger(DatabaseReady.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Instance<Flyway> flyway;
    private final Instance<AgroalDataSource> connections;
    private final String url;

    DatabaseReady(
            Instance<Flyway> flyway,
            Instance<AgroalDataSource> connections,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url", defaultValue = "(no quarkus.datasource.jdbc.url)")
                    String url) {
        this.flyway = flyway;
        this.connections = connections;
        this.url = url;
    }

    /** Completes when all migrations are applied; tries again until then. */
    public Uni<Void> await() {
        return Uni.createFrom()
                .item(() -> flyway.get().migrate())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(this::beginAnew)
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .replaceWithVoid();
    }

    /** A migration that broke off may keep its connections, and of the few that there are the next one needs two. */
    private void beginAnew(Throwable failure) {
        LOG.warnf("Waiting for the database %s, not ready until it is there: %s", url, RootCause.of(failure));
        connections.get().flush(AgroalDataSource.FlushMode.ALL);
    }
}

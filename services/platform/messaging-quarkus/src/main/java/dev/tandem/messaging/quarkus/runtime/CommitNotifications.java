package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.postgres.PostgresNotifications;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Listens on the service's own database for commits by other replicas. */
@Singleton
final class CommitNotifications {
    private static final String QUARKUS_PREFIX = "vertx-reactive:";

    private final Vertx vertx;
    private final Optional<String> url;
    private final Optional<String> user;
    private final Optional<String> password;
    private PostgresNotifications notifications;

    CommitNotifications(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.vertx = vertx;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Without an address in the configuration nothing is heard, and the relay's poll finds the commits. */
    synchronized void listen(Runnable onCommit) {
        url.map(address -> address.startsWith(QUARKUS_PREFIX) ? address.substring(QUARKUS_PREFIX.length()) : address)
                .map(PgConnectOptions::fromUri)
                .ifPresent(options -> {
                    user.ifPresent(options::setUser);
                    password.ifPresent(options::setPassword);
                    notifications = new PostgresNotifications(vertx, options);
                    notifications.listen(onCommit);
                });
    }

    synchronized void close() {
        if (notifications != null) {
            notifications.close();
        }
    }
}

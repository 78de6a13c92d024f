package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.messaging.quarkus.postgres.PostgresNotifications;
import dev.tandem.tracking.order.application.OrderSignals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Passes on which orders have news, whichever replica took them in. */
@ApplicationScoped
public class OrderNews {
    private final PostgresNotifications notifications;
    private final OrderSignals signals;

    OrderNews(
            Vertx vertx,
            OrderSignals signals,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        PgConnectOptions options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        this.notifications = new PostgresNotifications(vertx, options);
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        notifications.listen(PostgresOrderViews.CHANNEL, orderId -> signals.tell(UUID.fromString(orderId)));
    }

    void stop(@Observes ShutdownEvent event) {
        notifications.close();
    }
}

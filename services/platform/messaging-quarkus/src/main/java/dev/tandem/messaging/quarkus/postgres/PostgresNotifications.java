package dev.tandem.messaging.quarkus.postgres;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;

/** Hears of commits by other replicas. What it misses while disconnected, the relay's poll finds. */
public final class PostgresNotifications {
    private static final long RECONNECT_MILLIS = 1000;

    private final PgSubscriber subscriber;

    public PostgresNotifications(Vertx vertx, PgConnectOptions options) {
        this.subscriber = PgSubscriber.subscriber(vertx, options);
        this.subscriber.reconnectPolicy(retries -> RECONNECT_MILLIS);
    }

    /** Calls back after every notified commit, on an event loop; reconnects by itself. */
    public void listen(Runnable onNotify) {
        subscriber.channel(AppendStatement.CHANNEL).handler(payload -> onNotify.run());
        subscriber.connect();
    }

    /** Closes the connection. */
    public void close() {
        subscriber.close();
    }
}

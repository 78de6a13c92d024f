package dev.tandem.messaging.quarkus.postgres;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.function.Consumer;

/** Hears of commits by other replicas. What it misses while disconnected, the relay's poll finds. */
public final class PostgresNotifications {
    private static final long RECONNECT_MILLIS = 1000;

    private final PgSubscriber subscriber;

    public PostgresNotifications(Vertx vertx, PgConnectOptions options) {
        this.subscriber = PgSubscriber.subscriber(vertx, options);
        this.subscriber.reconnectPolicy(retries -> RECONNECT_MILLIS);
    }

    /** Calls back after every notified commit of the event store, on an event loop; reconnects by itself. */
    public void listen(Runnable onNotify) {
        listen(AppendStatement.CHANNEL, payload -> onNotify.run());
    }

    /** Calls back with the payload of every notification of a channel, on an event loop; reconnects by itself. */
    public void listen(String channel, Consumer<String> onNotify) {
        subscriber.channel(channel).handler(onNotify::accept);
        subscriber.connect();
    }

    /** Closes the connection. */
    public void close() {
        subscriber.close();
    }
}

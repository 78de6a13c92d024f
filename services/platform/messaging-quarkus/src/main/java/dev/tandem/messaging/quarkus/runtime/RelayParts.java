package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.eventloop.OutboxOnLoop;
import dev.tandem.messaging.quarkus.postgres.PostgresOutbox;
import dev.tandem.messaging.quarkus.telemetry.RelayTelemetry;
import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.Outbox;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What a relay works with: it reads here, publishes there, runs on this loop and tells this listener. */
@Singleton
final class RelayParts {
    private final EventLoop loop;
    private final InstantSource time;
    private final Outbox outbox;
    private final EventPublisher publisher;
    private final RelayTelemetry telemetry;

    RelayParts(Vertx vertx, Pool pool, EventPublisher publisher, RelayTelemetry telemetry, InstantSource time) {
        this.time = time;
        this.loop = new EventLoop(vertx);
        this.outbox = new OutboxOnLoop(new PostgresOutbox(pool, time), loop);
        this.publisher = publisher;
        this.telemetry = telemetry;
    }

    EventLoop loop() {
        return loop;
    }

    InstantSource time() {
        return time;
    }

    Outbox outbox() {
        return outbox;
    }

    EventPublisher publisher() {
        return publisher;
    }

    RelayTelemetry telemetry() {
        return telemetry;
    }
}

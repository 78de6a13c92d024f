package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.batch.SharedLoads;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.engine.BatchingEngine;
import dev.tandem.messaging.engine.EngineLimits;
import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.engine.EngineSettings;
import dev.tandem.messaging.engine.Origin;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.eventloop.StoreForCallers;
import dev.tandem.messaging.quarkus.eventloop.StoreOnLoop;
import dev.tandem.messaging.quarkus.postgres.PostgresEventStore;
import dev.tandem.messaging.quarkus.telemetry.EngineObservation;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventStore;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes engines and readers on the service's database. Commits wake relay and task runner. */
@Singleton
public final class EngineRoom {
    private final Vertx vertx;
    private final InstantSource time;
    private final EventStore store;
    private final EventStore reads;
    private final EngineLimits limits;
    private final EngineListener listener;
    private final EngineObservation observation;

    EngineRoom(
            Vertx vertx,
            Pool pool,
            Wakers wakers,
            EngineObservation observation,
            MessagingConfig config,
            InstantSource time) {
        this.time = time;
        this.vertx = vertx;
        this.store = new PostgresEventStore(pool, wakers::needNoNotification);
        this.reads = new StoreForCallers(new SharedLoads(new StoreOnLoop(store, new EventLoop(vertx))));
        this.limits = new EngineLimits(
                config.engine().maxBatch(),
                config.engine().maxQueued(),
                config.engine().maxWait(),
                new LingerLimits(config.engine().linger(), config.engine().lingerUpTo()),
                config.engine().maxEventBytes());
        this.listener = wakers.and(observation.listener());
        this.observation = observation;
    }

    /** An engine with an event loop to itself. */
    public <C, S, E, R> CommandBus<C, R> engine(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs) {
        EventLoop loop = new EventLoop(vertx);
        Origin origin = new Origin(time, new TimeOrderedIds(time));
        BatchingEngine<C, S, E, R> engine = new BatchingEngine<>(
                new StoreOnLoop(store, loop),
                decider,
                codecs,
                new EngineSettings(limits, origin, loop.delay(), listener));
        observation.watchQueue(engine::queued);
        return observation.observed(engine);
    }

    /** Not bound to a loop: it answers in the caller's context. What is read at the same time shares round trips. */
    public <S, E> StateReader<S, E> reader(Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs) {
        return new StateReader<>(reads, decider, codecs);
    }
}

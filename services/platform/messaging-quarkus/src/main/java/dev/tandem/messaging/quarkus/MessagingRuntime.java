package dev.tandem.messaging.quarkus;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import dev.tandem.messaging.quarkus.kafka.EventRoutes;
import dev.tandem.messaging.quarkus.runtime.DueTasks;
import dev.tandem.messaging.quarkus.runtime.EngineRoom;
import dev.tandem.messaging.quarkus.startup.ServiceLifecycle;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.task.TaskHandler;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.eclipse.microprofile.reactive.messaging.Message;

/** What a service is built on: its engine, its tasks, the events it publishes and those it consumes. */
@ApplicationScoped
public class MessagingRuntime {
    private final EngineRoom engines;
    private final DueTasks tasks;
    private final EventRoutes routes;
    private final EventConsumers consumers;
    private final ServiceLifecycle lifecycle;
    private final InstantSource clock;

    MessagingRuntime(
            EngineRoom engines,
            DueTasks tasks,
            EventRoutes routes,
            EventConsumers consumers,
            ServiceLifecycle lifecycle,
            InstantSource clock) {
        this.clock = clock;
        this.engines = engines;
        this.tasks = tasks;
        this.routes = routes;
        this.consumers = consumers;
        this.lifecycle = lifecycle;
    }

    /** The process' time; nothing in a service should ask the system for another one. */
    public InstantSource clock() {
        return clock;
    }

    /** The service's one engine. It answers as soon as the database does, whether or not the broker is there. */
    public <C, S, E, R> CommandBus<C, R> engine(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs) {
        return engines.engine(decider, codecs);
    }

    /** Reads current states without deciding anything; its answers arrive in the caller's Vert.x context. */
    public <S, E> StateReader<S, E> reader(Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs) {
        return engines.reader(decider, codecs);
    }

    /** Before {@link #start}: the handler of a task type. */
    public void onTask(String type, TaskHandler handler) {
        tasks.add(type, handler);
    }

    /** Before {@link #start}: events of a stream category go to this channel; without a route they stay unpublished. */
    public void publish(String category, MutinyEmitter<byte[]> emitter) {
        routes.add(category, emitter);
    }

    /**
     * Before {@link #start}: the handler gets the channel's events one at a time per key, in order, again until it
     * succeeds, each time in a Vert.x context of its own; a record is acknowledged after that.
     */
    public void consume(String channel, Multi<Message<byte[]>> records, EventHandler handler) {
        consumers.add(channel, records, handler);
    }

    /**
     * Call it last. Returns at once; tasks, relay and consumers begin when the database is migrated and the broker
     * answers, and the service is not ready before.
     */
    public void start() {
        lifecycle.start();
    }
}

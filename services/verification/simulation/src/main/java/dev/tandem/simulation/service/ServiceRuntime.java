package dev.tandem.simulation.service;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.engine.BatchingEngine;
import dev.tandem.messaging.engine.EngineLimits;
import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.engine.EngineSettings;
import dev.tandem.messaging.engine.Origin;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.task.TaskHandler;
import dev.tandem.simulation.clock.Machine;
import dev.tandem.simulation.storage.RemoteEventStore;
import dev.tandem.simulation.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** One replica's messaging runtime: the same parts as in production, put together in the same way. */
public final class ServiceRuntime {
    private static final EngineLimits LIMITS = new EngineLimits(
            500, 20_000, Duration.ofSeconds(10), new LingerLimits(Duration.ofMillis(10), 8), 512 * 1024);

    private final Surroundings all;
    private final Storage storage;
    private final Machine machine;
    private final Runnable others;
    private final EventStore events;
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, TaskHandler> handlers = new HashMap<>();
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private Workers workers;

    /** What a group of this replica reads. */
    record Subscription(String topic, EventHandler handler) {}

    /** @param others called after each commit, to wake the other replicas */
    ServiceRuntime(Surroundings all, Storage storage, Machine machine, Runnable others) {
        this.all = all;
        this.storage = storage;
        this.machine = machine;
        this.others = others;
        this.events = all.parts()
                .events(new RemoteEventStore(
                        storage,
                        all.calls(machine, storage.database()),
                        all.scheduler(),
                        all.weather(),
                        all.parts().transactions(storage.store().outbox()),
                        this::durable));
    }

    public Machine machine() {
        return machine;
    }

    public Surroundings surroundings() {
        return all;
    }

    public InstantSource time() {
        return machine.clock();
    }

    public <C, S, E, R> CommandBus<C, R> engine(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs) {
        EngineListener waker = new EngineListener() {
            @Override
            public void committed(int commands, Append append, Duration took) {
                wake();
                others.run();
            }
        };
        EngineSettings settings = new EngineSettings(
                LIMITS, new Origin(time(), all.ids()), machine.backoff(all.dice(), Duration.ZERO), waker);
        return all.watches().replies().watching(new BatchingEngine<>(events, decider, codecs, settings));
    }

    public <S, E> StateReader<S, E> reader(Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs) {
        return new StateReader<>(events, decider, codecs);
    }

    public void onTask(String type, TaskHandler handler) {
        handlers.put(type, handler);
    }

    /** Categories without a topic are not published. */
    public void publish(String category, String topic) {
        topics.put(category, topic);
    }

    public void consume(String topic, String group, EventHandler handler) {
        subscriptions.put(group, new Subscription(topic, handler));
    }

    /** Call last. */
    void start() {
        workers = new Workers(all, storage, machine, topics, handlers);
        subscriptions.forEach(workers::subscribe);
        workers.start();
    }

    Workers workers() {
        return workers;
    }

    void wake() {
        if (workers != null) {
            workers.wake();
        }
    }

    /** Finishes what is under way; completes when the machine may go. */
    CompletionStage<Void> stop() {
        return workers.stop();
    }

    private void durable(String service, Append append) {
        all.watches().applied().committed(append);
        append.events().forEach(this::durable);
    }

    private void durable(RecordedEvent event) {
        if (topics.containsKey(event.stream().category())) {
            all.watches().published().committed();
        }
        all.trace()
                .say(
                        machine.name(),
                        () -> "wrote " + event.stream() + " v" + event.version() + " "
                                + event.type().substring(event.type().lastIndexOf('.') + 1));
    }
}

package dev.tandem.testkit.service;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.engine.BatchingEngine;
import dev.tandem.messaging.engine.EngineLimits;
import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.engine.EngineSettings;
import dev.tandem.messaging.engine.Origin;
import dev.tandem.messaging.engine.StateReader;
import dev.tandem.messaging.id.TimeOrderedIds;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.task.TaskHandler;
import dev.tandem.messaging.task.TaskListener;
import dev.tandem.messaging.task.TaskRunner;
import dev.tandem.messaging.task.TaskRunnerSettings;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.InMemoryStore;
import dev.tandem.testkit.memory.ManualTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A service's decider and codecs on the real engine and task runner, over storage on the heap and in manual time.
 * Nothing runs by itself: a call returns when all that it set off is done or waits for time to pass.
 */
public final class InMemoryService<C, S, E, R> {
    private static final Duration CLAIM_TIME = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    private static final int CONCURRENCY = 16;

    private final ManualTime time = new ManualTime();
    private final InMemoryStore store = InMemoryStore.create(time);
    private final Map<String, TaskHandler> handlers = new HashMap<>();
    private final Decider<C, S, E, R> decider;
    private final Codecs<S, E, R> codecs;
    private final CommandBus<C, R> bus;
    private TaskRunner runner;

    public InMemoryService(Decider<C, S, E, R> decider, Codecs<S, E, R> codecs) {
        this.decider = decider;
        this.codecs = codecs;
        Origin origin = new Origin(time, new TimeOrderedIds(time));
        EngineListener waker = new EngineListener() {
            @Override
            public void committed(int commands, Append append, Duration took) {
                if (runner != null) {
                    runner.wake();
                }
            }
        };
        this.bus = new BatchingEngine<>(
                store.events(), decider, codecs, new EngineSettings(EngineLimits.DEFAULT, origin, time, waker));
    }

    public ManualTime time() {
        return time;
    }

    public CommandBus<C, R> bus() {
        return bus;
    }

    public StateReader<S, E> reader() {
        return new StateReader<>(store.events(), decider, codecs);
    }

    /** Before {@link #start}: the handler of a task type. */
    public void onTask(String type, TaskHandler handler) {
        handlers.put(type, handler);
    }

    /** Begins to hand out due tasks. */
    public void start() {
        TaskRunnerSettings settings =
                new TaskRunnerSettings(CONCURRENCY, CLAIM_TIME, Duration.ZERO, POLL_INTERVAL, time, time);
        runner = new TaskRunner(store.tasks(), handlers, settings, TaskListener.NONE);
        runner.start();
    }

    /** Submits a command under a new id. */
    public Reply<R> submit(C body) {
        Fingerprint fingerprint = Fingerprint.of(body.toString().getBytes(StandardCharsets.UTF_8));
        return Stages.await(bus.submit(new Command<>(UUID.randomUUID(), fingerprint, body, MessageContext.empty())));
    }

    /** Submits a command under a new id; a refusal fails the test. */
    public R accept(C body) {
        if (submit(body) instanceof Reply.Accepted<R> accepted) {
            return accepted.value();
        }
        throw new AssertionError(body + " was rejected");
    }

    /** Lets time pass; what falls due meanwhile is done at its moment. */
    public void advance(Duration duration) {
        time.advance(duration);
    }

    /** The stream's state as the engine keeps it, read back through its snapshot. */
    public S state(StreamId stream) {
        return Stages.await(reader().read(Set.of(stream))).state(stream);
    }

    /** The stream's events, read back from their stored bytes. */
    public List<E> history(StreamId stream) {
        return Stages.await(store.events().history(stream)).stream()
                .map(codecs::decode)
                .toList();
    }

    /** The stream's state folded again from its stored events; it must equal {@link #state}. */
    public S replayed(StreamId stream) {
        S state = decider.initialState(stream);
        for (E event : history(stream)) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}

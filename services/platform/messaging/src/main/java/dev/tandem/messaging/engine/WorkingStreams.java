package dev.tandem.messaging.engine;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Streams;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Stream states while a batch is decided. A command works on a {@link #fork} and is merged when it succeeds. */
final class WorkingStreams<S> implements Streams<S> {
    /** A state and the number of events that led to it. */
    record Versioned<S>(long version, S state) {}

    private final Map<StreamId, Versioned<S>> current;

    WorkingStreams(Map<StreamId, Versioned<S>> current) {
        this.current = current;
    }

    WorkingStreams<S> fork(Set<StreamId> streams) {
        Map<StreamId, Versioned<S>> part = new HashMap<>();
        streams.forEach(stream -> part.put(stream, get(stream)));
        return new WorkingStreams<>(part);
    }

    void put(StreamId stream, long version, S state) {
        get(stream);
        current.put(stream, new Versioned<>(version, state));
    }

    void merge(WorkingStreams<S> fork) {
        current.putAll(fork.current);
    }

    @Override
    public S state(StreamId stream) {
        return get(stream).state();
    }

    @Override
    public long version(StreamId stream) {
        return get(stream).version();
    }

    private Versioned<S> get(StreamId stream) {
        Versioned<S> found = current.get(stream);
        if (found == null) {
            throw new IllegalArgumentException("The command did not name the stream " + stream);
        }
        return found;
    }
}

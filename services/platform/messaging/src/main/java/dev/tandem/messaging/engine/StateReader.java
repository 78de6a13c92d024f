package dev.tandem.messaging.engine;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.decider.Streams;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventStore;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Reads streams' current states, as of one moment. A stream without events has version 0. */
public final class StateReader<S, E> {
    private final EventStore store;
    private final StateLoader<S, E> loader;

    public StateReader(EventStore store, Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs) {
        this.store = store;
        this.loader = new StateLoader<>(decider, codecs, store);
    }

    public CompletionStage<Streams<S>> read(Set<StreamId> streams) {
        return store.load(new BatchKeys(Set.of(), streams))
                .thenCompose(loaded -> loader.states(streams, loaded.snapshots()))
                .thenApply(states -> states);
    }
}

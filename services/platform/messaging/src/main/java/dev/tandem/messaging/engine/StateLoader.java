package dev.tandem.messaging.engine;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.decider.Decider;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Turns stored snapshots into states; folds the history where the snapshot's format is not today's. */
final class StateLoader<S, E> {
    private final Decider<?, S, E, ?> decider;
    private final Codecs<S, E, ?> codecs;
    private final EventStore store;

    StateLoader(Decider<?, S, E, ?> decider, Codecs<S, E, ?> codecs, EventStore store) {
        this.decider = decider;
        this.codecs = codecs;
        this.store = store;
    }

    CompletionStage<WorkingStreams<S>> states(Set<StreamId> streams, Map<StreamId, Snapshot> snapshots) {
        Map<StreamId, WorkingStreams.Versioned<S>> states = new HashMap<>();
        CompletionStage<Void> folded = CompletableFuture.completedFuture(null);
        for (StreamId stream : streams) {
            Snapshot snapshot = snapshots.get(stream);
            if (snapshot == null) {
                states.put(stream, new WorkingStreams.Versioned<>(0, decider.initialState(stream)));
            } else if (snapshot.schema() == codecs.states().schema()) {
                states.put(stream, decoded(snapshot));
            } else {
                folded = folded.thenCompose(done -> store.history(stream))
                        .thenAccept(history -> states.put(stream, fold(stream, history)));
            }
        }
        return folded.thenApply(done -> new WorkingStreams<>(states));
    }

    private WorkingStreams.Versioned<S> decoded(Snapshot snapshot) {
        return new WorkingStreams.Versioned<>(
                snapshot.version(), codecs.states().decode(snapshot.state()));
    }

    private WorkingStreams.Versioned<S> fold(StreamId stream, List<RecordedEvent> history) {
        S state = decider.initialState(stream);
        for (RecordedEvent event : history) {
            state = decider.evolve(state, codecs.decode(event));
        }
        return new WorkingStreams.Versioned<>(history.size(), state);
    }
}

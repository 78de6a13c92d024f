package dev.tandem.simulation.bug;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Passes everything on; a bug changes one method. */
class EventStoreDecorator implements EventStore {
    private final EventStore store;

    EventStoreDecorator(EventStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return store.load(keys);
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return store.append(append);
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return store.history(stream);
    }
}

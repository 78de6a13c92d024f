package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A store whose answers arrive on one event loop, which therefore runs the engine. */
public record StoreOnLoop(EventStore store, EventLoop loop) implements EventStore {
    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return loop.call(() -> store.load(keys));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return loop.call(() -> store.append(append));
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return loop.call(() -> store.history(stream));
    }
}

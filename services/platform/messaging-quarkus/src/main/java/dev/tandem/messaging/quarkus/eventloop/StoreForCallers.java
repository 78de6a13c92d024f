package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A store that many contexts share: each one's answers arrive in the context that asked. */
public record StoreForCallers(EventStore store) implements EventStore {
    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        return EventLoop.callFromHere(() -> store.load(keys));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return EventLoop.callFromHere(() -> store.append(append));
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return EventLoop.callFromHere(() -> store.history(stream));
    }
}

package dev.tandem.simulation.check;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.EventCodec;
import dev.tandem.simulation.storage.Storage;
import java.util.List;

/** Reads streams from storage, as stored. */
final class Histories {
    private Histories() {}

    static <E> List<E> read(Storage storage, StreamId stream, EventCodec<E> codec) {
        return storage.store().events().history(stream).toCompletableFuture().join().stream()
                .map(event -> codec.decode(event.type(), event.payload()))
                .toList();
    }

    static <E> boolean has(List<? super E> events, Class<E> type) {
        return events.stream().anyMatch(type::isInstance);
    }
}

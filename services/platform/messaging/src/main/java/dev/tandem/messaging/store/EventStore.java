package dev.tandem.messaging.store;

import dev.tandem.messaging.StreamId;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Events, snapshots and the command log of one service. Implementations never block and are safe for use from
 * any thread; their stages fail with a {@link StoreException}.
 */
public interface EventStore {
    /** Reads everything that a batch needs, as of one moment; what does not exist is absent. */
    CompletionStage<Loaded> load(BatchKeys keys);

    /**
     * Writes all or nothing, durably. Fails with {@link StoreException.Conflict} when a stream moved on or a
     * command id was taken since the load.
     */
    CompletionStage<Void> append(Append append);

    /** The stream's events in version order, from the first. */
    CompletionStage<List<RecordedEvent>> history(StreamId stream);
}

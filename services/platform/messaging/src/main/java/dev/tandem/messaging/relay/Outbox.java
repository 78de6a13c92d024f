package dev.tandem.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** The relay's view of the event store. Never blocks; stages fail with a {@code StoreException}. */
public interface Outbox {
    /** Takes the lease when it is free, over, or already this owner's (which renews it); else empty. */
    CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive);

    /** Events after the position whose transactions, and all before them, are finished; in publishing order. */
    CompletionStage<OutboxPage> read(OutboxPosition after, int limit);

    /** Moves the cursor; false when the lease is no longer this one, and then nothing moved. */
    CompletionStage<Boolean> advance(RelayLease lease, OutboxPosition to);

    /** Lets another relay take over at once; no effect when the lease is no longer this one. */
    CompletionStage<Void> release(RelayLease lease);
}

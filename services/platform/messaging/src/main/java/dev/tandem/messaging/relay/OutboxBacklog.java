package dev.tandem.messaging.relay;

import java.util.concurrent.CompletionStage;

/** How far the relay is behind. Never blocks; stages fail with a {@code StoreException}. */
public interface OutboxBacklog {
    /** Events that are stored and not published, to within the gaps that failed appends left in the numbering. */
    CompletionStage<Long> pending();
}

package dev.tandem.messaging.consume;

import java.util.concurrent.CompletionStage;

/** Takes events in. Must be idempotent by event id: an event arrives at least once. Never blocks. */
@FunctionalInterface
public interface EventHandler {
    /** Completes when the event's effect is durable; the record is acknowledged only then. */
    CompletionStage<Void> handle(EventEnvelope event);

    /**
     * False for a record that {@link #handle} would pass over: it waits for nothing, not even its key's lane. Called for
     * every record, so it has to be cheap; a record for which it fails is taken to concern the handler.
     */
    default boolean concerns(IncomingRecord record) {
        return true;
    }
}

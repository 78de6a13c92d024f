package dev.tandem.messaging.consume;

import java.util.concurrent.CompletionStage;

/** Takes records in, readable or not. Must be idempotent by event id: a record arrives at least once. Never blocks. */
@FunctionalInterface
public interface RecordHandler {
    /** Completes when the record's effect is durable. Fails with what is wrong with the record or a dependency. */
    CompletionStage<Void> handle(IncomingRecord record);

    /** As {@link EventHandler#concerns}. */
    default boolean concerns(IncomingRecord record) {
        return true;
    }
}

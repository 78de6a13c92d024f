package dev.tandem.messaging.task;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Tasks as stored by the engine's appends. Never blocks; stages fail with a {@code StoreException}. */
public interface TaskStore {
    /** Claims up to {@code limit} tasks that are due and unclaimed, oldest first; two claimants never share one. */
    CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime);

    /** Removes a finished task; no effect when the claim is no longer this one. */
    CompletionStage<Void> complete(ClaimedTask task);

    /** Makes a failed task due again later; no effect when the claim is no longer this one. */
    CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error);
}

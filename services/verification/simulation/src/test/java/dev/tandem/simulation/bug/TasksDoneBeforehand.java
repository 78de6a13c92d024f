package dev.tandem.simulation.bug;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Removes a task when it is claimed, before its effect. */
record TasksDoneBeforehand(TaskStore store) implements TaskStore {
    @Override
    public CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
        return store.claim(now, limit, claimTime).thenCompose(claims -> {
            CompletionStage<Void> done = CompletableFuture.completedFuture(null);
            for (ClaimedTask task : claims.tasks()) {
                done = done.thenCompose(before -> store.complete(task));
            }
            return done.thenApply(all -> claims);
        });
    }

    @Override
    public CompletionStage<Void> complete(ClaimedTask task) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error) {
        return store.postpone(task, dueAt, error);
    }
}

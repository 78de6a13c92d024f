package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** A task store whose answers arrive on one event loop, which therefore runs the task runner. */
public record TasksOnLoop(TaskStore store, EventLoop loop) implements TaskStore {
    @Override
    public CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
        return loop.call(() -> store.claim(now, limit, claimTime));
    }

    @Override
    public CompletionStage<Void> complete(ClaimedTask task) {
        return loop.call(() -> store.complete(task));
    }

    @Override
    public CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error) {
        return loop.call(() -> store.postpone(task, dueAt, error));
    }
}

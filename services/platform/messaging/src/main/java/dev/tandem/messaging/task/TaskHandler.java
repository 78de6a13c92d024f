package dev.tandem.messaging.task;

import java.util.concurrent.CompletionStage;

/** Does one type of task. Must be idempotent by task id: a task is handed over at least once. Never blocks. */
@FunctionalInterface
public interface TaskHandler {
    /** When the stage fails the task is tried again later, without an end to the attempts. */
    CompletionStage<Void> handle(ClaimedTask task);
}

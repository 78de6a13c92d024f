package dev.tandem.notification.delivery.application;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.task.Task;
import java.time.Instant;

/** One attempt to send a letter; each attempt is a task of its own. */
public final class SendTask {
    public static final String TYPE = "notification-send";

    private SendTask() {}

    /** @param attempt counts from 1 */
    static Task of(StreamId stream, int attempt, Instant dueAt) {
        return Task.of(stream, TYPE, discriminator(attempt), dueAt);
    }

    /** Whether the task is this attempt, and not one that is long settled. */
    static boolean isAttempt(Task task, int attempt) {
        return task.id().equals(Task.idOf(task.stream(), TYPE, discriminator(attempt)));
    }

    private static String discriminator(int attempt) {
        return "attempt-" + attempt;
    }
}

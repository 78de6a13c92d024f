package dev.tandem.messaging.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look at the tasks found.
 *
 * @param tasks now this caller's
 * @param nextDue when the first of the tasks that are not due yet falls due or its claim runs out; empty without any
 */
public record TaskClaims(List<ClaimedTask> tasks, Optional<Instant> nextDue) {
    public TaskClaims {
        tasks = List.copyOf(tasks);
    }
}

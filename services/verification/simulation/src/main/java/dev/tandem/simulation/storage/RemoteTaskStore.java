package dev.tandem.simulation.storage;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.simulation.clock.Dice;
import dev.tandem.testkit.memory.InMemoryTaskStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

/** A replica's way to its tasks. How long a failed task rests is up to the dice. */
public final class RemoteTaskStore implements TaskStore {
    private static final long LONGEST_REST_MICROS = 2_000_000;

    private final InMemoryTaskStore tasks;
    private final Calls calls;
    private final InstantSource time;
    private final Dice dice;

    public RemoteTaskStore(Storage storage, Calls calls, InstantSource time, Dice dice) {
        this.tasks = storage.store().tasks();
        this.calls = calls;
        this.time = time;
        this.dice = dice;
    }

    @Override
    public CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
        return calls.call("claim", () -> tasks.claim(now, limit, claimTime), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<Void> complete(ClaimedTask task) {
        return calls.call("complete", () -> tasks.complete(task), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<Void> postpone(ClaimedTask task, Instant dueAt, String error) {
        // The runner's own pause comes from a random source that no run may depend on.
        Instant again = time.instant().plus(dice.scaled(1_000, LONGEST_REST_MICROS), ChronoUnit.MICROS);
        return calls.call("postpone", () -> tasks.postpone(task, again, error), RemoteEventStore::unavailable);
    }
}

package dev.tandem.simulation.storage;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.simulation.clock.Calls;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A replica's way to its service's lanes. */
public final class RemoteLaneStore implements LaneStore {
    private final InMemoryLaneStore lanes;
    private final Calls calls;

    public RemoteLaneStore(Storage storage, Calls calls) {
        this.lanes = storage.lanes();
        this.calls = calls;
    }

    @Override
    public CompletionStage<Set<LaneId>> open(Set<LaneId> asked) {
        return call("open lanes", () -> lanes.open(asked));
    }

    @Override
    public CompletionStage<Void> park(Letter letter, Instant dueAt) {
        return call("park", () -> lanes.park(letter, dueAt));
    }

    @Override
    public CompletionStage<Boolean> append(Letter letter) {
        return call("queue", () -> lanes.append(letter));
    }

    @Override
    public CompletionStage<List<LaneClaim>> claim(String consumer, Instant now, int limit, Duration claimTime) {
        return call("claim lanes", () -> lanes.claim(consumer, now, limit, claimTime));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue(String consumer) {
        return call("next lane due", () -> lanes.nextDue(consumer));
    }

    @Override
    public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        return call("begin letter", () -> lanes.begin(claim, whenDead, claimedUntil));
    }

    @Override
    public CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return call("settle letter", () -> lanes.settle(claim, letter, verdict));
    }

    @Override
    public CompletionStage<Void> release(LaneClaim claim, Instant now) {
        return call("release lane", () -> lanes.release(claim, now));
    }

    private <T> CompletionStage<T> call(String what, Supplier<CompletionStage<T>> effect) {
        return calls.call(what, effect, RemoteEventStore::unavailable);
    }
}

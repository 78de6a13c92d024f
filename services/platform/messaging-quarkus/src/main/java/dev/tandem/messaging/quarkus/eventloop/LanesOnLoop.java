package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A lane store whose answers arrive on one event loop, which therefore runs a channel's consumption. */
public record LanesOnLoop(LaneStore store, EventLoop loop) implements LaneStore {
    @Override
    public CompletionStage<Set<LaneId>> open(Set<LaneId> lanes) {
        return loop.call(() -> store.open(lanes));
    }

    @Override
    public CompletionStage<Void> park(Letter letter, Instant dueAt) {
        return loop.call(() -> store.park(letter, dueAt));
    }

    @Override
    public CompletionStage<Boolean> append(Letter letter) {
        return loop.call(() -> store.append(letter));
    }

    @Override
    public CompletionStage<List<LaneClaim>> claim(String consumer, Instant now, int limit, Duration claimTime) {
        return loop.call(() -> store.claim(consumer, now, limit, claimTime));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue(String consumer) {
        return loop.call(() -> store.nextDue(consumer));
    }

    @Override
    public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        return loop.call(() -> store.begin(claim, whenDead, claimedUntil));
    }

    @Override
    public CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return loop.call(() -> store.settle(claim, letter, verdict));
    }

    @Override
    public CompletionStage<Void> release(LaneClaim claim, Instant now) {
        return loop.call(() -> store.release(claim, now));
    }
}

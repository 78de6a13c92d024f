package dev.tandem.simulation.bug;

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

/** Passes everything on; a bug changes one method. */
class LaneStoreDecorator implements LaneStore {
    private final LaneStore lanes;

    LaneStoreDecorator(LaneStore lanes) {
        this.lanes = lanes;
    }

    @Override
    public CompletionStage<Set<LaneId>> open(Set<LaneId> asked) {
        return lanes.open(asked);
    }

    @Override
    public CompletionStage<Void> park(Letter letter, Instant dueAt) {
        return lanes.park(letter, dueAt);
    }

    @Override
    public CompletionStage<Boolean> append(Letter letter) {
        return lanes.append(letter);
    }

    @Override
    public CompletionStage<List<LaneClaim>> claim(String consumer, Instant now, int limit, Duration claimTime) {
        return lanes.claim(consumer, now, limit, claimTime);
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue(String consumer) {
        return lanes.nextDue(consumer);
    }

    @Override
    public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        return lanes.begin(claim, whenDead, claimedUntil);
    }

    @Override
    public CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return lanes.settle(claim, letter, verdict);
    }

    @Override
    public CompletionStage<Void> release(LaneClaim claim, Instant now) {
        return lanes.release(claim, now);
    }
}

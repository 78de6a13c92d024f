package dev.tandem.messaging.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Lanes and their letters. Operations on one lane exclude each other, so that no letter joins a lane that is being
 * closed. Never blocks; stages fail with a {@code StoreException}.
 */
public interface LaneStore {
    /** Those of the lanes that are open. */
    CompletionStage<Set<LaneId>> open(Set<LaneId> lanes);

    /** Puts a letter at the end of its lane, which is opened when it is not; no effect when the letter is known. */
    CompletionStage<Void> park(Letter letter, Instant dueAt);

    /** Puts a letter at the end of its lane unless it is known; false when the lane is not open any more. */
    CompletionStage<Boolean> append(Letter letter);

    /** Claims up to {@code limit} lanes of the consumer that are due, longest due first. */
    CompletionStage<List<LaneClaim>> claim(String consumer, Instant now, int limit, Duration claimTime);

    /** When the consumer's next lane falls due or its claim runs out; empty when there is none. */
    CompletionStage<Optional<Instant>> nextDue(String consumer);

    /**
     * Begins an attempt of the lane's first letter and prolongs the claim until {@code claimedUntil}. Empty when the
     * claim is lost, when a dead letter holds the lane, or when no letter is left, which closes the lane.
     */
    CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil);

    /** Ends an attempt; a next attempt gives up the claim until then. False when the claim is lost. */
    CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict);

    /** Gives up the claim; the lane is due at once. */
    CompletionStage<Void> release(LaneClaim claim, Instant now);
}

package dev.tandem.messaging.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Redrives and their progress. A step is fenced by its claim: one that ran out changes nothing. Never blocks; stages
 * fail with a {@link RefusedException} or a {@code StoreException}.
 */
public interface RedriveStore {
    /** The redrive as it stands when it was started before. */
    CompletionStage<Redrive> start(NewRedrive redrive);

    CompletionStage<Optional<Redrive>> find(UUID redrive);

    /** Those with a lower number, newest first. */
    CompletionStage<List<Redrive>> list(long beforeNumber, int limit);

    CompletionStage<Redrive> cancel(UUID redrive, Instruction by);

    /** Goes on behind the letters redriven so far; those that failed no longer count as new. */
    CompletionStage<Redrive> resume(UUID redrive, Instruction by);

    /** Claims a running redrive that is due, longest due first. */
    CompletionStage<Optional<RedriveClaim>> claim(Instant now, Duration claimTime);

    /** When the next running redrive falls due or its claim runs out; empty when there is none. */
    CompletionStage<Optional<Instant>> nextDue();

    /**
     * Redrives up to so many of the next letters and gives up the claim until then. Tells how many; 0 also when the
     * claim is lost.
     */
    CompletionStage<Integer> advance(RedriveClaim claim, int limit, Instant now, Instant nextAt);

    /** Gives up the claim until then. */
    CompletionStage<Void> rest(RedriveClaim claim, Instant nextAt);

    /** Keeps the letters that failed. */
    CompletionStage<Void> stop(RedriveClaim claim, String reason, Instant now);

    CompletionStage<Void> complete(RedriveClaim claim, Instant now);
}

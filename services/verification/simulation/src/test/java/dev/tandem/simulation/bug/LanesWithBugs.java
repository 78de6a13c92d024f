package dev.tandem.simulation.bug;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterVerdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Lane stores, each with a bug of its own. */
final class LanesWithBugs {
    private LanesWithBugs() {}

    /** Live records do not see that their key's lane is open. */
    static LaneStore overtaken(LaneStore lanes) {
        return new LaneStoreDecorator(lanes) {
            @Override
            public CompletionStage<Set<LaneId>> open(Set<LaneId> asked) {
                return CompletableFuture.completedFuture(Set.of());
            }
        };
    }

    /** A record that joins a lane is acknowledged and forgotten. */
    static LaneStore losing(LaneStore lanes) {
        return new LaneStoreDecorator(lanes) {
            @Override
            public CompletionStage<Boolean> append(Letter letter) {
                return CompletableFuture.completedFuture(true);
            }
        };
    }

    /** Dead letters do not hold their lane. */
    static LaneStore skipping(LaneStore lanes) {
        return new LaneStoreDecorator(lanes) {
            @Override
            public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant until) {
                return super.begin(claim, DeadPolicy.SKIP, until);
            }
        };
    }

    /** A letter counts as applied when its attempt begins. */
    static LaneStore settledBeforehand(LaneStore lanes) {
        return new LaneStoreDecorator(lanes) {
            @Override
            public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant until) {
                return super.begin(claim, whenDead, until)
                        .thenCompose(first -> first.isEmpty()
                                ? CompletableFuture.completedFuture(first)
                                : super.settle(claim, first.get(), LetterVerdict.succeeded())
                                        .thenApply(done -> first));
            }

            @Override
            public CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
                return CompletableFuture.completedFuture(true);
            }
        };
    }
}

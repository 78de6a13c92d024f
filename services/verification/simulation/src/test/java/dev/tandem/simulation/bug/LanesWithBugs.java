package dev.tandem.simulation.bug;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /** A lane is worked off from its end: each attempt gets the record of the latest letter that has not had one. */
    static LaneStore lastInFirstOut(LaneStore lanes, Map<LaneId, List<IncomingRecord>> waiting) {
        return new LaneStoreDecorator(lanes) {
            private final Map<UUID, IncomingRecord> swapped = new HashMap<>();

            @Override
            public CompletionStage<Void> park(Letter letter, Instant dueAt) {
                note(letter);
                return super.park(letter, dueAt);
            }

            @Override
            public CompletionStage<Boolean> append(Letter letter) {
                note(letter);
                return super.append(letter);
            }

            @Override
            public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant until) {
                return super.begin(claim, whenDead, until).thenApply(first -> first.map(this::swap));
            }

            private void note(Letter letter) {
                List<IncomingRecord> records = waiting.computeIfAbsent(letter.lane(), lane -> new ArrayList<>());
                if (records.stream().noneMatch(known -> known.position()
                        .equals(letter.record().position()))) {
                    records.add(letter.record());
                }
            }

            private Letter swap(Letter letter) {
                List<IncomingRecord> records = waiting.getOrDefault(letter.lane(), List.of());
                IncomingRecord record = swapped.computeIfAbsent(
                        letter.id(),
                        missing -> records.isEmpty() ? letter.record() : records.remove(records.size() - 1));
                return new Letter(
                        letter.id(),
                        letter.lane(),
                        record,
                        letter.status(),
                        letter.attempts(),
                        letter.fault(),
                        letter.replacement(),
                        letter.parkedAt());
            }
        };
    }
}

package dev.tandem.simulation.bug;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** A lane is worked off from its end: each attempt gets the record of the latest letter that has not had one. */
final class LastInFirstOut extends LaneStoreDecorator {
    private final Map<LaneId, List<IncomingRecord>> waiting;
    private final Map<UUID, IncomingRecord> swapped = new HashMap<>();

    /** @param waiting shared by all replicas */
    LastInFirstOut(LaneStore lanes, Map<LaneId, List<IncomingRecord>> waiting) {
        super(lanes);
        this.waiting = waiting;
    }

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
    public CompletionStage<Optional<Letter>> begin(LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        return super.begin(claim, whenDead, claimedUntil).thenApply(first -> first.map(this::swap));
    }

    private void note(Letter letter) {
        List<IncomingRecord> records = waiting.computeIfAbsent(letter.lane(), lane -> new ArrayList<>());
        if (records.stream()
                .noneMatch(known -> known.position().equals(letter.record().position()))) {
            records.add(letter.record());
        }
    }

    private Letter swap(Letter letter) {
        List<IncomingRecord> records = waiting.getOrDefault(letter.lane(), List.of());
        IncomingRecord record = swapped.computeIfAbsent(
                letter.id(), missing -> records.isEmpty() ? letter.record() : records.remove(records.size() - 1));
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
}

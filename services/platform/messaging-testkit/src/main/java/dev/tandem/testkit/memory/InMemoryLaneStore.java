package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.lane.LetterVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lanes on the heap. */
public final class InMemoryLaneStore implements LaneStore {
    private static final Instant NEVER = Instant.MAX;

    private record Lane(LaneId id, Instant dueAt, long epoch) {}

    private final Map<LaneId, Lane> lanes = new LinkedHashMap<>();
    private final Map<UUID, Letter> letters = new LinkedHashMap<>();
    private final Map<LaneId, List<UUID>> queues = new HashMap<>();

    /** Every letter there ever was, in the order of arrival. */
    public synchronized List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    @Override
    public synchronized CompletionStage<Set<LaneId>> open(Set<LaneId> asked) {
        return done(asked.stream().filter(lanes::containsKey).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public synchronized CompletionStage<Void> park(Letter letter, Instant dueAt) {
        reopen(letter.lane(), dueAt);
        add(letter);
        return done(null);
    }

    @Override
    public synchronized CompletionStage<Boolean> append(Letter letter) {
        if (!lanes.containsKey(letter.lane())) {
            return done(false);
        }
        add(letter);
        return done(true);
    }

    @Override
    public synchronized CompletionStage<List<LaneClaim>> claim(
            String consumer, Instant now, int limit, Duration claimTime) {
        List<LaneClaim> claims = new ArrayList<>();
        lanes.values().stream()
                .filter(lane ->
                        lane.id().consumer().equals(consumer) && !lane.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Lane::dueAt))
                .limit(limit)
                .forEach(lane -> claims.add(new LaneClaim(lane.id(), lane.epoch() + 1)));
        claims.forEach(claim -> lanes.put(claim.lane(), new Lane(claim.lane(), now.plus(claimTime), claim.epoch())));
        return done(List.copyOf(claims));
    }

    @Override
    public synchronized CompletionStage<Optional<Instant>> nextDue(String consumer) {
        return done(lanes.values().stream()
                .filter(lane -> lane.id().consumer().equals(consumer))
                .map(Lane::dueAt)
                .filter(due -> due.isBefore(NEVER))
                .min(Comparator.naturalOrder()));
    }

    @Override
    public synchronized CompletionStage<Optional<Letter>> begin(
            LaneClaim claim, DeadPolicy whenDead, Instant claimedUntil) {
        if (!holds(claim)) {
            return done(Optional.empty());
        }
        Optional<Letter> first = queue(claim.lane())
                .filter(letter -> whenDead == DeadPolicy.HOLD || letter.status() != LetterStatus.DEAD)
                .findFirst();
        if (first.isEmpty()) {
            lanes.remove(claim.lane());
            return done(Optional.empty());
        }
        if (first.get().status() == LetterStatus.DEAD) {
            due(claim, NEVER);
            return done(Optional.empty());
        }
        due(claim, claimedUntil);
        return done(Optional.of(moved(first.get(), LetterTrigger.ATTEMPT_BEGAN, +1, Optional.empty())));
    }

    @Override
    public synchronized CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        if (!holds(claim)) {
            return done(false);
        }
        verdict.nextAttemptAt().ifPresent(next -> due(claim, next));
        moved(letters.get(letter.id()), verdict.trigger(), verdict.counted() ? 0 : -1, Optional.of(verdict));
        return done(true);
    }

    @Override
    public synchronized CompletionStage<Void> release(LaneClaim claim, Instant now) {
        if (holds(claim)) {
            due(claim, now);
        }
        return done(null);
    }

    synchronized Optional<Letter> find(UUID letter) {
        return Optional.ofNullable(letters.get(letter));
    }

    synchronized void replace(Letter letter) {
        letters.put(letter.id(), letter);
    }

    synchronized int openLanes() {
        return lanes.size();
    }

    /** Letters of the lane that are not settled, in order. */
    synchronized Stream<Letter> queue(LaneId lane) {
        return queues.getOrDefault(lane, List.of()).stream().map(letters::get).filter(letter -> !letter.status()
                .settled());
    }

    /** Opens the lane unless it is open. */
    synchronized void reopen(LaneId lane, Instant dueAt) {
        lanes.putIfAbsent(lane, new Lane(lane, dueAt, 0));
    }

    /** True while a dead letter stops the lane. */
    synchronized boolean held(LaneId lane) {
        return lanes.containsKey(lane) && lanes.get(lane).dueAt().equals(NEVER);
    }

    /** Makes the lane due unless a runner may be at work on another letter of it. */
    synchronized void hasten(LaneId lane, UUID letter, Instant now) {
        Lane open = lanes.get(lane);
        boolean busy = queue(lane)
                .anyMatch(other -> !other.id().equals(letter)
                        && (other.status() == LetterStatus.RETRYING || other.status() == LetterStatus.CLAIMED));
        if (open != null && open.dueAt().isAfter(now) && (!busy || held(lane))) {
            lanes.put(lane, new Lane(lane, now, open.epoch()));
        }
    }

    private void add(Letter letter) {
        if (letters.putIfAbsent(letter.id(), letter) == null) {
            queues.computeIfAbsent(letter.lane(), lane -> new ArrayList<>()).add(letter.id());
        }
    }

    private boolean holds(LaneClaim claim) {
        Lane lane = lanes.get(claim.lane());
        return lane != null && lane.epoch() == claim.epoch();
    }

    private void due(LaneClaim claim, Instant at) {
        lanes.put(claim.lane(), new Lane(claim.lane(), at, claim.epoch()));
    }

    private Letter moved(Letter letter, LetterTrigger trigger, int attempts, Optional<LetterVerdict> verdict) {
        LetterStatus to = LetterTransition.next(letter.status(), trigger)
                .orElseThrow(() -> new IllegalStateException(letter.status() + " does not know " + trigger));
        Letter changed = new Letter(
                letter.id(),
                letter.lane(),
                letter.record(),
                to,
                letter.attempts() + attempts,
                verdict.flatMap(LetterVerdict::fault).or(letter::fault),
                letter.replacement(),
                letter.parkedAt());
        letters.put(letter.id(), changed);
        return changed;
    }

    private static <T> CompletionStage<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }
}

package dev.tandem.testkit.memory;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterActionKind;
import dev.tandem.messaging.letter.LetterCensus;
import dev.tandem.messaging.letter.LetterDecisions;
import dev.tandem.messaging.letter.LetterDesk;
import dev.tandem.messaging.letter.LetterFile;
import dev.tandem.messaging.letter.LetterGroup;
import dev.tandem.messaging.letter.LetterPage;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk for letters that an {@link InMemoryLaneStore} keeps. */
public final class InMemoryLetterDesk implements LetterDesk {
    private record Cause(String consumer, Optional<String> eventType, Optional<String> faultType) {}

    private final InMemoryLaneStore lanes;
    private final Map<UUID, List<LetterAction>> actions = new HashMap<>();
    private final Map<UUID, Instant> changedAt = new HashMap<>();
    private final Map<UUID, Instant> copiedAt = new HashMap<>();

    public InMemoryLetterDesk(InMemoryLaneStore lanes) {
        this.lanes = lanes;
    }

    @Override
    public CompletionStage<LetterPage> list(LetterQuery query, long afterPosition, int limit) {
        return locked(() -> {
            List<KeptLetter> page = matching(query)
                    .filter(kept -> kept.position() > afterPosition)
                    .limit(limit)
                    .toList();
            return new LetterPage(page, matching(query).count());
        });
    }

    @Override
    public CompletionStage<List<LetterGroup>> groups(LetterQuery query, int limit) {
        return locked(
                () -> matching(query).collect(Collectors.groupingBy(InMemoryLetterDesk::cause)).entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .sorted(Comparator.comparingLong(LetterGroup::letters).reversed())
                        .limit(limit)
                        .toList());
    }

    @Override
    public CompletionStage<Optional<LetterFile>> find(UUID letter) {
        return locked(() -> kept().filter(kept -> kept.letter().id().equals(letter))
                .findFirst()
                .map(kept -> new LetterFile(
                        kept,
                        actions.getOrDefault(letter, List.of()).stream()
                                .limit(MOST_ACTIONS)
                                .toList())));
    }

    @Override
    public CompletionStage<LetterCensus> census() {
        return locked(() -> new LetterCensus(
                lanes.letters().stream()
                        .map(Letter::status)
                        .filter(status -> !status.settled())
                        .collect(Collectors.groupingBy(status -> status, Collectors.counting())),
                lanes.openLanes()));
    }

    @Override
    public CompletionStage<KeptLetter> redrive(UUID id, Instruction by) {
        return locked(() -> {
            Letter letter = require(id);
            Letter redriven = LetterDecisions.redriven(letter, blocking(letter));
            redrive(redriven, LetterAction.of(LetterActionKind.REDRIVE, by, letter.status(), redriven.status()));
            return kept(redriven);
        });
    }

    @Override
    public CompletionStage<KeptLetter> discard(UUID id, Instruction by) {
        return locked(() -> {
            Letter letter = require(id);
            Letter discarded = LetterDecisions.discarded(letter);
            change(discarded, LetterAction.of(LetterActionKind.DISCARD, by, letter.status(), discarded.status()));
            lanes.hasten(letter.lane(), id, by.at());
            return kept(discarded);
        });
    }

    @Override
    public CompletionStage<KeptLetter> edit(UUID id, byte[] replacement, Instruction by) {
        return locked(() -> {
            Letter letter = require(id);
            Letter edited = LetterDecisions.edited(letter, replacement);
            Optional<byte[]> before = Optional.ofNullable(letter.effective().value());
            change(
                    edited,
                    new LetterAction(
                            LetterActionKind.EDIT,
                            by,
                            letter.status(),
                            edited.status(),
                            before,
                            Optional.of(replacement),
                            Optional.empty()));
            return kept(edited);
        });
    }

    /** Inside the lock. */
    void redrive(Letter redriven, LetterAction action) {
        change(redriven, action);
        lanes.reopen(redriven.lane(), action.by().at());
        lanes.hasten(redriven.lane(), redriven.id(), action.by().at());
    }

    /** Inside the lock: every letter that matches, in order. */
    Stream<KeptLetter> matching(LetterQuery query) {
        return kept().filter(kept -> query.matches(kept.letter()));
    }

    void copied(UUID letter, Instant at) {
        copiedAt.put(letter, at);
    }

    /** One thing happens at a time, to letters and lanes alike. */
    <T> CompletionStage<T> locked(Supplier<T> work) {
        synchronized (lanes) {
            try {
                return CompletableFuture.completedFuture(work.get());
            } catch (RefusedException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    private Stream<KeptLetter> kept() {
        List<Letter> all = lanes.letters();
        return Stream.iterate(0, at -> at < all.size(), at -> at + 1).map(at -> kept(at + 1, all.get(at)));
    }

    private KeptLetter kept(Letter letter) {
        return kept(lanes.letters().indexOf(letter) + 1, letter);
    }

    private KeptLetter kept(long position, Letter letter) {
        return new KeptLetter(
                position,
                letter,
                changedAt.getOrDefault(letter.id(), letter.parkedAt()),
                Optional.ofNullable(copiedAt.get(letter.id())));
    }

    private void change(Letter changed, LetterAction action) {
        lanes.replace(changed);
        changedAt.put(changed.id(), action.by().at());
        actions.computeIfAbsent(changed.id(), id -> new ArrayList<>()).add(0, action);
    }

    private Optional<UUID> blocking(Letter letter) {
        return lanes.queue(letter.lane())
                .findFirst()
                .filter(first -> lanes.held(letter.lane())
                        && first.status() == LetterStatus.DEAD
                        && !first.id().equals(letter.id()))
                .map(Letter::id);
    }

    private Letter require(UUID id) {
        return lanes.find(id).orElseThrow(() -> RefusedException.unknownLetter(id));
    }

    private static Cause cause(KeptLetter kept) {
        Letter letter = kept.letter();
        return new Cause(
                letter.lane().consumer(),
                letter.record().header(EventHeaders.TYPE),
                letter.fault().map(Fault::type));
    }

    private static LetterGroup group(Cause cause, List<KeptLetter> letters) {
        List<Instant> times =
                letters.stream().map(kept -> kept.letter().parkedAt()).sorted().toList();
        return new LetterGroup(
                cause.consumer(),
                cause.eventType(),
                cause.faultType(),
                times.size(),
                times.get(0),
                times.get(times.size() - 1));
    }
}

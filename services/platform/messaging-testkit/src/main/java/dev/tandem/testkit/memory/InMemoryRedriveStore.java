package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterActionKind;
import dev.tandem.messaging.letter.LetterDecisions;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveClaim;
import dev.tandem.messaging.letter.RedriveProgress;
import dev.tandem.messaging.letter.RedriveStatus;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.letter.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Redrives of the letters of an {@link InMemoryLetterDesk}. */
public final class InMemoryRedriveStore implements RedriveStore {
    /** What a table's row holds. */
    private static final class Row {
        private final NewRedrive asked;
        private final long number;
        private final long lastPosition;
        private final long matched;
        private RedriveStatus status = RedriveStatus.RUNNING;
        private long cursor;
        private long redriven;
        private long failedBefore;
        private List<UUID> failedLetters = List.of();
        private Optional<String> stopReason = Optional.empty();
        private Instant dueAt;
        private Instant changedAt;
        private long epoch;

        private Row(NewRedrive asked, long number, List<KeptLetter> letters) {
            this.asked = asked;
            this.number = number;
            this.matched = letters.size();
            this.lastPosition =
                    letters.isEmpty() ? 0 : letters.get(letters.size() - 1).position();
            this.dueAt = asked.by().at();
            this.changedAt = asked.by().at();
        }
    }

    private final Map<UUID, Row> rows = new LinkedHashMap<>();
    private final Map<UUID, UUID> redriveOfLetter = new LinkedHashMap<>();
    private final InMemoryLaneStore lanes;
    private final InMemoryLetterDesk desk;

    public InMemoryRedriveStore(InMemoryLaneStore lanes, InMemoryLetterDesk desk) {
        this.lanes = lanes;
        this.desk = desk;
    }

    @Override
    public CompletionStage<Redrive> start(NewRedrive asked) {
        return desk.locked(() -> {
            Row row = rows.computeIfAbsent(
                    asked.id(),
                    id -> new Row(
                            asked,
                            rows.size() + 1,
                            desk.matching(asked.plan().query()).toList()));
            if (!row.asked.fingerprint().equals(asked.fingerprint())) {
                throw RefusedException.keyReused();
            }
            return redrive(row);
        });
    }

    @Override
    public CompletionStage<Optional<Redrive>> find(UUID redrive) {
        return desk.locked(() -> Optional.ofNullable(rows.get(redrive)).map(this::redrive));
    }

    @Override
    public CompletionStage<List<Redrive>> list(long beforeNumber, int limit) {
        return desk.locked(() -> rows.values().stream()
                .filter(row -> row.number < beforeNumber)
                .sorted(Comparator.comparingLong((Row row) -> row.number).reversed())
                .limit(limit)
                .map(this::redrive)
                .toList());
    }

    @Override
    public CompletionStage<Redrive> cancel(UUID redrive, Instruction by) {
        return desk.locked(() -> {
            Row row = require(redrive);
            row.status = row.status.cancelled();
            row.changedAt = by.at();
            return redrive(row);
        });
    }

    @Override
    public CompletionStage<Redrive> resume(UUID redrive, Instruction by) {
        return desk.locked(() -> {
            Row row = require(redrive);
            row.status = row.status.resumed();
            row.stopReason = Optional.empty();
            letGo(row);
            row.dueAt = by.at();
            row.changedAt = by.at();
            return redrive(row);
        });
    }

    @Override
    public CompletionStage<Optional<RedriveClaim>> claim(Instant now, Duration claimTime) {
        return desk.locked(() -> running()
                .filter(row -> !row.dueAt.isAfter(now))
                .min(Comparator.comparing(row -> row.dueAt))
                .map(row -> {
                    row.dueAt = now.plus(claimTime);
                    row.epoch++;
                    return new RedriveClaim(redrive(row), row.epoch);
                }));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue() {
        return desk.locked(() -> running().map(row -> row.dueAt).min(Comparator.naturalOrder()));
    }

    @Override
    public CompletionStage<Integer> advance(RedriveClaim claim, int limit, Instant now, Instant nextAt) {
        return desk.locked(
                () -> held(claim).map(row -> advance(row, limit, now, nextAt)).orElse(0));
    }

    @Override
    public CompletionStage<Void> rest(RedriveClaim claim, Instant nextAt) {
        return ifHeld(claim, row -> row.dueAt = nextAt);
    }

    @Override
    public CompletionStage<Void> stop(RedriveClaim claim, String reason, Instant now) {
        return ifHeld(claim, row -> {
            row.status = RedriveStatus.STOPPED;
            row.stopReason = Optional.of(reason);
            row.failedLetters = of(row).filter(letter -> letter.status() == LetterStatus.DEAD || blocked(letter))
                    .map(Letter::id)
                    .limit(Redrive.MOST_FAILED_LETTERS)
                    .toList();
            letGo(row);
            row.changedAt = now;
        });
    }

    @Override
    public CompletionStage<Void> complete(RedriveClaim claim, Instant now) {
        return ifHeld(claim, row -> {
            row.status = RedriveStatus.COMPLETED;
            row.changedAt = now;
        });
    }

    private int advance(Row row, int limit, Instant now, Instant nextAt) {
        List<KeptLetter> next = desk.matching(row.asked.plan().query())
                .filter(kept -> kept.position() > row.cursor && kept.position() <= row.lastPosition)
                .filter(kept -> LetterTransition.next(kept.letter().status(), LetterTrigger.REDRIVE_ASKED)
                        .isPresent())
                .limit(limit)
                .toList();
        Instruction by = new Instruction(row.asked.by().actor(), row.asked.by().reason(), now);
        for (KeptLetter kept : next) {
            Letter redriven = LetterDecisions.redriven(kept.letter(), Optional.empty());
            LetterStatus before = kept.letter().status();
            desk.redrive(
                    redriven,
                    LetterAction.of(LetterActionKind.REDRIVE, by, before, redriven.status())
                            .inRedrive(row.asked.id()));
            redriveOfLetter.put(redriven.id(), row.asked.id());
            row.cursor = kept.position();
        }
        row.redriven += next.size();
        row.dueAt = nextAt;
        row.changedAt = now;
        return next.size();
    }

    /** Letters that failed are counted once and are free for another redrive. */
    private void letGo(Row row) {
        List<UUID> failed = of(row).filter(letter -> letter.status() == LetterStatus.DEAD)
                .map(Letter::id)
                .toList();
        row.failedBefore += failed.size();
        failed.forEach(redriveOfLetter::remove);
    }

    private CompletionStage<Void> ifHeld(RedriveClaim claim, Consumer<Row> change) {
        return desk.locked(() -> {
            held(claim).ifPresent(change);
            return null;
        });
    }

    private Optional<Row> held(RedriveClaim claim) {
        return Optional.of(require(claim.redrive().id()))
                .filter(row -> row.epoch == claim.epoch() && row.status == RedriveStatus.RUNNING);
    }

    private Stream<Row> running() {
        return rows.values().stream().filter(row -> row.status == RedriveStatus.RUNNING);
    }

    private Stream<Letter> of(Row row) {
        return redriveOfLetter.entrySet().stream()
                .filter(entry -> entry.getValue().equals(row.asked.id()))
                .map(entry -> lanes.find(entry.getKey()).orElseThrow());
    }

    private boolean blocked(Letter letter) {
        return letter.status() == LetterStatus.CLAIMED && lanes.held(letter.lane());
    }

    private Redrive redrive(Row row) {
        List<Letter> letters = of(row).toList();
        RedriveProgress progress = new RedriveProgress(
                row.matched,
                row.redriven,
                letters.stream()
                        .filter(letter -> letter.status() == LetterStatus.APPLIED)
                        .count(),
                row.failedBefore,
                letters.stream()
                        .filter(letter -> letter.status() == LetterStatus.DEAD)
                        .count(),
                letters.stream()
                        .filter(letter -> letter.status() == LetterStatus.CLAIMED)
                        .count(),
                letters.stream().filter(this::blocked).count());
        return new Redrive(
                row.asked.id(),
                row.number,
                row.status,
                row.asked.plan(),
                row.asked.by(),
                progress,
                row.failedLetters,
                row.stopReason,
                row.changedAt);
    }

    private Row require(UUID redrive) {
        return Optional.ofNullable(rows.get(redrive)).orElseThrow(() -> RefusedException.unknownRedrive(redrive));
    }
}

package dev.tandem.messaging.letter;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.retention.Retention;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Refuses to redrive a letter that is so old that its effect may have happened and be forgotten. */
public final class RememberingDesk implements LetterDesk {
    private final LetterDesk desk;
    private final Supplier<Retention> retention;
    private final InstantSource time;

    /** @param retention as it stands at the moment of asking */
    public RememberingDesk(LetterDesk desk, Supplier<Retention> retention, InstantSource time) {
        this.desk = desk;
        this.retention = retention;
        this.time = time;
    }

    @Override
    public CompletionStage<KeptLetter> redrive(UUID letter, Instruction by) {
        return desk.find(letter).thenCompose(found -> found.map(LetterFile::kept)
                .map(KeptLetter::letter)
                .filter(this::forgotten)
                .<CompletionStage<KeptLetter>>map(old -> CompletableFuture.failedFuture(tooOld(old)))
                .orElseGet(() -> desk.redrive(letter, by)));
    }

    @Override
    public CompletionStage<LetterPage> list(LetterQuery query, long afterPosition, int limit) {
        return desk.list(query, afterPosition, limit);
    }

    @Override
    public CompletionStage<List<LetterGroup>> groups(LetterQuery query, int limit) {
        return desk.groups(query, limit);
    }

    @Override
    public CompletionStage<Optional<LetterFile>> find(UUID letter) {
        return desk.find(letter);
    }

    @Override
    public CompletionStage<LetterCensus> census() {
        return desk.census();
    }

    @Override
    public CompletionStage<KeptLetter> discard(UUID letter, Instruction by) {
        return desk.discard(letter, by);
    }

    @Override
    public CompletionStage<KeptLetter> edit(UUID letter, byte[] replacement, Instruction by) {
        return desk.edit(letter, replacement, by);
    }

    private boolean forgotten(Letter letter) {
        Instant recordedAt = letter.record().timestamp();
        return !letter.status().settled() && !retention.get().remembers(recordedAt, time.instant());
    }

    private RefusedException tooOld(Letter letter) {
        return RefusedException.notNow(
                "LETTER_TOO_OLD",
                letter.status(),
                "The record of letter " + letter.id() + " is of "
                        + letter.record().timestamp()
                        + ", older than answers are kept ("
                        + retention.get().dedupeWindow().orElseThrow()
                        + "), so its effect could happen twice; discard it.");
    }
}

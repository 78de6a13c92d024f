package dev.tandem.testkit.conformance;

import static dev.tandem.testkit.conformance.LetterFixture.MINUTE;
import static dev.tandem.testkit.conformance.LetterFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.letter.KeptLetter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the copier relies on. */
public interface DeadLetterTrayConformance {
    LetterFixture letters();

    @Test
    default void onlyDeadLettersAreCopiedOldestFirst() {
        Letter first = letters().dead("ann", 1);
        letters().park("bob", 2);
        Letter third = letters().dead("cat", 3);
        letters().dead("dan", 4);

        assertThat(claim(NOON, 2)).containsExactly(first.id(), third.id());
    }

    @Test
    default void letterThatWasNotCopiedIsDueAgainWhenItsClaimEnds() {
        Letter dead = letters().dead("ann", 1);
        claim(NOON, 10);

        assertThat(claim(NOON.plus(MINUTE).minusMillis(1), 10)).isEmpty();
        assertThat(claim(NOON.plus(MINUTE), 10)).containsExactly(dead.id());
    }

    @Test
    default void copiedLetterIsNotCopiedAgain() {
        Letter dead = letters().dead("ann", 1);
        claim(NOON, 10);

        Stages.await(letters().tray().copied(List.of(dead.id()), NOON));

        assertThat(claim(NOON.plus(MINUTE), 10)).isEmpty();
        assertThat(Stages.await(letters().desk().find(dead.id()))
                        .orElseThrow()
                        .kept()
                        .copiedAt())
                .contains(NOON);
    }

    @Test
    default void replicasTakeDifferentLetters() {
        for (int offset = 0; offset < 20; offset++) {
            letters().dead("key " + offset, offset);
        }

        List<UUID> taken = Stream.generate(() -> letters().tray().claim(NOON, 5, MINUTE)).limit(8).toList().stream()
                .flatMap(page -> ids(page).stream())
                .toList();

        assertThat(taken).doesNotHaveDuplicates();
        assertThat(claim(NOON, 20).size() + taken.size()).isEqualTo(20);
    }

    private List<UUID> claim(Instant now, int limit) {
        return ids(letters().tray().claim(now, limit, MINUTE));
    }

    private static List<UUID> ids(CompletionStage<List<KeptLetter>> page) {
        return Stages.await(page).stream().map(kept -> kept.letter().id()).toList();
    }
}

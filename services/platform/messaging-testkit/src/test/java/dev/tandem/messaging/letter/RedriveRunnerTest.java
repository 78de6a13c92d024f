package dev.tandem.messaging.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.testkit.conformance.LetterFixture;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.crash.LetterReplica;
import dev.tandem.testkit.crash.Lifeline;
import dev.tandem.testkit.memory.InMemoryLetters;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedriveRunnerTest {
    private final ManualTime time = new ManualTime();
    private final LetterFixture letters = InMemoryLetters.create();
    private final List<Long> tried = new ArrayList<>();
    private final Set<Long> faulty = new HashSet<>();
    private final Set<Long> slow = new HashSet<>();

    @BeforeEach
    void start() {
        time.advance(Duration.between(time.instant(), LetterFixture.NOON.plusSeconds(1)));
    }

    @Test
    void stepsGrowAndWaitUntilAllLettersOfTheOneBeforeAreApplied() {
        dead(20);
        slow.add(2L);
        replica();
        UUID redrive = redrive(List.of(1, 3), 1000);

        time.advance(Duration.ofMillis(900));

        assertThat(tried).containsExactly(0L, 1L, 2L, 3L);
        assertThat(find(redrive).progress().pending()).isEqualTo(1);
        slow.clear();
        time.advance(Duration.ofSeconds(20));
        assertThat(find(redrive).status()).isEqualTo(RedriveStatus.COMPLETED);
        assertThat(find(redrive).progress()).isEqualTo(new RedriveProgress(20, 20, 20, 0, 0, 0, 0));
    }

    @Test
    void firstFailureStopsItAndNamesTheLetter() {
        List<Letter> dead = dead(20);
        faulty.add(2L);
        replica();
        UUID redrive = redrive(List.of(1, 3), 1000);

        time.advance(Duration.ofSeconds(20));

        Redrive stopped = find(redrive);
        assertThat(stopped.status()).isEqualTo(RedriveStatus.STOPPED);
        assertThat(stopped.failedLetters()).containsExactly(dead.get(2).id());
        assertThat(stopped.progress()).isEqualTo(new RedriveProgress(20, 4, 3, 1, 0, 0, 0));
        assertThat(stopped.quiet()).isTrue();
        assertThat(letters.status(dead.get(4).id())).isEqualTo(LetterStatus.DEAD);
    }

    @Test
    void resumedRedriveGoesOnBehindTheLetterThatFailed() {
        List<Letter> dead = dead(20);
        faulty.add(2L);
        replica();
        UUID redrive = redrive(List.of(1, 3), 1000);
        time.advance(Duration.ofSeconds(20));

        Stages.await(letters.redrives().resume(redrive, new Instruction("ann", "", time.instant())));
        time.advance(Duration.ofSeconds(20));

        assertThat(find(redrive).status()).isEqualTo(RedriveStatus.COMPLETED);
        assertThat(find(redrive).progress()).isEqualTo(new RedriveProgress(20, 20, 19, 1, 0, 0, 0));
        assertThat(letters.status(dead.get(2).id())).isEqualTo(LetterStatus.DEAD);
        assertThat(tried).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void cancelledRedriveRestsUntilItIsResumed() {
        dead(200);
        replica();
        UUID redrive = redrive(List.of(), 10);
        time.advance(Duration.ofSeconds(5));

        Stages.await(letters.redrives().cancel(redrive, LetterFixture.ANN));
        int before = tried.size();
        time.advance(Duration.ofSeconds(60));

        assertThat(tried).hasSize(before).hasSizeBetween(40, 60);
        Stages.await(letters.redrives().resume(redrive, new Instruction("ann", "", time.instant())));
        time.advance(Duration.ofSeconds(60));
        assertThat(find(redrive).status()).isEqualTo(RedriveStatus.COMPLETED);
        assertThat(tried).hasSize(200);
    }

    @Test
    void rateIsNeverExceeded() {
        dead(100);
        replica();
        redrive(List.of(), 4);

        for (int second = 1; second <= 10; second++) {
            time.advance(Duration.ofSeconds(1));
            assertThat(tried.size()).isLessThanOrEqualTo(4 * (second + 1));
        }

        assertThat(tried.size()).isGreaterThanOrEqualTo(36);
    }

    @Test
    void redriveOfNothingIsComplete() {
        replica();
        UUID redrive = redrive(List.of(1), 100);

        time.advance(Duration.ofSeconds(1));

        assertThat(find(redrive).status()).isEqualTo(RedriveStatus.COMPLETED);
    }

    private List<Letter> dead(int count) {
        List<Letter> dead = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dead.add(letters.dead("key " + i, i));
        }
        return dead;
    }

    private void replica() {
        new LetterReplica(letters, this::handle, time, time).start(Lifeline.immortal());
    }

    private CompletionStage<Void> handle(IncomingRecord record) {
        long offset = record.position().offset();
        tried.add(offset);
        if (slow.contains(offset)) {
            return new CompletableFuture<>();
        }
        return faulty.contains(offset)
                ? CompletableFuture.failedFuture(new IllegalStateException("still broken"))
                : CompletableFuture.completedFuture(null);
    }

    private UUID redrive(List<Integer> canary, int rate) {
        RedrivePlan plan = new RedrivePlan(LetterQuery.ofStatuses(Set.of(LetterStatus.DEAD)), canary, rate);
        Instruction by = new Instruction("ann", "", time.instant());
        return Stages.await(letters.redrives()
                        .start(new NewRedrive(UUID.randomUUID(), Fingerprint.of(new byte[0]), plan, by)))
                .id();
    }

    private Redrive find(UUID id) {
        return Stages.await(letters.redrives().find(id)).orElseThrow();
    }
}

package dev.tandem.testkit.conformance;

import static dev.tandem.testkit.conformance.LetterFixture.ANN;
import static dev.tandem.testkit.conformance.LetterFixture.FAULT;
import static dev.tandem.testkit.conformance.LetterFixture.MINUTE;
import static dev.tandem.testkit.conformance.LetterFixture.NOON;
import static dev.tandem.testkit.conformance.LetterFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterQuery;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveClaim;
import dev.tandem.messaging.letter.RedrivePlan;
import dev.tandem.messaging.letter.RedriveProgress;
import dev.tandem.messaging.letter.RedriveStatus;
import dev.tandem.messaging.letter.RedriveStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What redrives rely on. */
public interface RedriveConformance {
    RedrivePlan DEAD_ONES = new RedrivePlan(LetterQuery.ofStatuses(Set.of(LetterStatus.DEAD)), List.of(1, 5), 100);

    LetterFixture letters();

    private RedriveStore redrives() {
        return letters().redrives();
    }

    @Test
    default void redriveComesBackAsItWasAskedFor() {
        letters().dead("ann", 1);
        NewRedrive asked = asked();

        Redrive started = Stages.await(redrives().start(asked));

        Redrive found = Stages.await(redrives().find(asked.id())).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(started);
        assertThat(found.plan()).isEqualTo(DEAD_ONES);
        assertThat(found.by()).isEqualTo(ANN);
        assertThat(found.progress()).isEqualTo(new RedriveProgress(1, 0, 0, 0, 0, 0, 0));
        assertThat(found.status()).isEqualTo(RedriveStatus.RUNNING);
    }

    @Test
    default void sameKeyStartsOneRedriveOnly() {
        NewRedrive asked = asked();
        NewRedrive other = new NewRedrive(asked.id(), Fingerprint.of(new byte[] {1}), DEAD_ONES, ANN);

        List<CompletionStage<Redrive>> clicks =
                Stream.generate(() -> redrives().start(asked)).limit(4).toList();

        assertThat(clicks).extracting(click -> Stages.await(click).id()).containsOnly(asked.id());
        assertThat(Stages.await(redrives().list(Long.MAX_VALUE, 10))).hasSize(1);
        assertThat(refusal(redrives().start(other))).contains("KEY_REUSED");
    }

    @Test
    default void stepTakesTheOldestLettersAndMakesTheirLanesDue() {
        Letter first = letters().dead("ann", 1);
        letters().park("ann", 2);
        letters().dead("bob", 3);
        letters().dead("cat", 4);
        letters().idle(NOON);
        RedriveClaim claim = started();

        assertThat(advance(claim, 2, NOON)).isEqualTo(2);

        assertThat(letters().claims(NOON))
                .extracting(lane -> lane.lane().key())
                .containsExactlyInAnyOrder("ann", "bob");
        assertThat(progress(claim)).isEqualTo(new RedriveProgress(3, 2, 0, 0, 0, 2, 0));
        LetterAction action = Stages.await(letters().desk().find(first.id()))
                .orElseThrow()
                .actions()
                .get(0);
        assertThat(action.redriveId()).contains(claim.redrive().id());
        assertThat(action.by().actor()).isEqualTo("ann");
        assertThat(action.before()).isEqualTo(LetterStatus.DEAD);
    }

    @Test
    default void nextStepGoesOnWhereTheLastOneEnded() {
        letters().dead("ann", 1);
        letters().dead("bob", 2);
        RedriveClaim claim = started();
        advance(claim, 1, NOON);
        letters().attempt(NOON, LetterVerdict.succeeded());

        RedriveClaim next = claim(NOON);
        assertThat(advance(next, 5, NOON)).isEqualTo(1);
        RedriveClaim last = claim(NOON);
        assertThat(advance(last, 5, NOON)).isZero();

        assertThat(progress(claim)).isEqualTo(new RedriveProgress(2, 2, 1, 0, 0, 1, 0));
    }

    @Test
    default void letterThatCameAfterTheStartDoesNotBelongToIt() {
        letters().dead("ann", 1);
        RedriveClaim claim = started();
        letters().dead("bob", 2);

        assertThat(advance(claim, 5, NOON)).isEqualTo(1);
    }

    @Test
    default void claimThatRanOutHasNoEffect() {
        Letter dead = letters().dead("ann", 1);
        RedriveClaim stale = started();
        RedriveClaim current = claim(NOON.plus(MINUTE));

        assertThat(advance(stale, 1, NOON)).isZero();
        Stages.await(redrives().stop(stale, "no", NOON));
        Stages.await(redrives().complete(stale, NOON));
        Stages.await(redrives().rest(stale, NOON));

        assertThat(letters().status(dead.id())).isEqualTo(LetterStatus.DEAD);
        assertThat(current(stale).status()).isEqualTo(RedriveStatus.RUNNING);
        assertThat(advance(current, 1, NOON)).isEqualTo(1);
    }

    @Test
    default void stepIsMadeByOneReplica() {
        Stages.await(redrives().start(asked()));

        List<CompletionStage<Optional<RedriveClaim>>> claims =
                Stream.generate(() -> redrives().claim(NOON, MINUTE)).limit(4).toList();

        assertThat(claims).map(Stages::await).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(Stages.await(redrives().nextDue())).contains(NOON.plus(MINUTE));
    }

    @Test
    default void lettersThatFailedAreKeptWithTheStopAndCountedOnce() {
        Letter dead = letters().dead("ann", 1);
        letters().dead("bob", 2);
        advance(started(), 1, NOON);
        letters().attempt(NOON, LetterVerdict.dead(FAULT));
        RedriveClaim claim = claim(NOON);
        assertThat(claim.redrive().progress().failed()).isEqualTo(1);

        Stages.await(redrives().stop(claim, "It failed.", NOON));

        Redrive stopped = current(claim);
        assertThat(stopped.status()).isEqualTo(RedriveStatus.STOPPED);
        assertThat(stopped.stopReason()).contains("It failed.");
        assertThat(stopped.failedLetters()).containsExactly(dead.id());
        assertThat(stopped.progress().allFailed()).isEqualTo(1);
        assertThat(Stages.await(redrives().claim(NOON.plus(MINUTE), MINUTE))).isEmpty();
        assertThat(Stages.await(redrives().nextDue())).isEmpty();

        Redrive resumed = Stages.await(redrives().resume(stopped.id(), ANN));

        assertThat(resumed.progress()).isEqualTo(new RedriveProgress(2, 1, 0, 1, 0, 0, 0));
        assertThat(advance(claim(NOON), 5, NOON)).isEqualTo(1);
    }

    @Test
    default void letterBehindADeadOneIsToldApart() {
        letters().dead("ann", 1);
        letters().park("ann", 2);
        letters().idle(NOON);
        RedrivePlan parked = new RedrivePlan(LetterQuery.ofStatuses(Set.of(LetterStatus.PARKED)), List.of(), 100);
        Stages.await(redrives().start(new NewRedrive(UUID.randomUUID(), Fingerprint.of(new byte[0]), parked, ANN)));
        advance(claim(NOON), 5, NOON);
        letters().idle(NOON);

        assertThat(claim(NOON).redrive().progress().blocked()).isEqualTo(1);
    }

    @Test
    default void cancelledRedriveMakesNoMoreSteps() {
        letters().dead("ann", 1);
        RedriveClaim claim = started();

        assertThat(Stages.await(redrives().cancel(claim.redrive().id(), ANN)).status())
                .isEqualTo(RedriveStatus.CANCELLED);

        assertThat(advance(claim, 1, NOON)).isZero();
        assertThat(refusal(redrives().cancel(claim.redrive().id(), ANN))).contains("REDRIVE_NOT_RUNNING");
        assertThat(Stages.await(redrives().resume(claim.redrive().id(), ANN)).status())
                .isEqualTo(RedriveStatus.RUNNING);
        assertThat(refusal(redrives().resume(claim.redrive().id(), ANN))).contains("REDRIVE_NOT_RESUMABLE");
    }

    @Test
    default void completedRedriveIsFinal() {
        RedriveClaim claim = started();

        Stages.await(redrives().complete(claim, NOON));

        assertThat(current(claim).status()).isEqualTo(RedriveStatus.COMPLETED);
        assertThat(refusal(redrives().cancel(claim.redrive().id(), ANN))).contains("REDRIVE_NOT_RUNNING");
        assertThat(refusal(redrives().resume(claim.redrive().id(), ANN))).contains("REDRIVE_NOT_RESUMABLE");
        assertThat(refusal(redrives().cancel(UUID.randomUUID(), ANN))).contains("UNKNOWN_REDRIVE");
    }

    @Test
    default void redrivesAreListedNewestFirst() {
        List<UUID> ids = Stream.generate(
                        () -> Stages.await(redrives().start(asked())).id())
                .limit(3)
                .toList();

        List<Redrive> page = Stages.await(redrives().list(Long.MAX_VALUE, 2));
        List<Redrive> rest = Stages.await(redrives().list(page.get(1).number(), 2));

        assertThat(page).extracting(Redrive::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(rest).extracting(Redrive::id).containsExactly(ids.get(0));
    }

    private static NewRedrive asked() {
        return new NewRedrive(UUID.randomUUID(), Fingerprint.of(new byte[0]), DEAD_ONES, ANN);
    }

    private RedriveClaim started() {
        Stages.await(redrives().start(asked()));
        return claim(NOON);
    }

    private RedriveClaim claim(Instant now) {
        return Stages.await(redrives().claim(now, MINUTE)).orElseThrow();
    }

    private int advance(RedriveClaim claim, int limit, Instant now) {
        return Stages.await(redrives().advance(claim, limit, now, now));
    }

    private Redrive current(RedriveClaim claim) {
        return Stages.await(redrives().find(claim.redrive().id())).orElseThrow();
    }

    private RedriveProgress progress(RedriveClaim claim) {
        return current(claim).progress();
    }
}

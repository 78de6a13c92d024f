package dev.tandem.testkit.conformance;

import static dev.tandem.testkit.conformance.LetterFixture.ANN;
import static dev.tandem.testkit.conformance.LetterFixture.MINUTE;
import static dev.tandem.testkit.conformance.LetterFixture.NOON;
import static dev.tandem.testkit.conformance.LetterFixture.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.KeptLetter;
import dev.tandem.messaging.letter.LetterAction;
import dev.tandem.messaging.letter.LetterActionKind;
import dev.tandem.messaging.letter.LetterDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What people's changes of letters rely on. */
public interface LetterDeskConformance {
    LetterFixture letters();

    private LetterDesk desk() {
        return letters().desk();
    }

    @Test
    default void redrivenLetterIsTriedAtOnceAndOnce() {
        Letter dead = letters().dead("ann", 1);
        letters().idle(NOON);

        KeptLetter claimed = Stages.await(desk().redrive(dead.id(), ANN));

        assertThat(claimed.letter().status()).isEqualTo(LetterStatus.CLAIMED);
        letters().attempt(NOON, LetterVerdict.dead(LetterFixture.FAULT));
        assertThat(letters().status(dead.id())).isEqualTo(LetterStatus.DEAD);
        letters().idle(NOON);
        Stages.await(desk().redrive(dead.id(), ANN));
        letters().attempt(NOON, LetterVerdict.succeeded());
        assertThat(letters().status(dead.id())).isEqualTo(LetterStatus.APPLIED);
    }

    @Test
    default void redriveOpensTheLaneOfALetterThatWasSkipped() {
        Letter dead = letters().dead("ann", 1);
        assertThat(letters().begin(letters().claim(NOON), DeadPolicy.SKIP)).isEmpty();

        Stages.await(desk().redrive(dead.id(), ANN));

        assertThat(letters()
                        .begin(letters().claim(NOON), DeadPolicy.SKIP)
                        .orElseThrow()
                        .id())
                .isEqualTo(dead.id());
    }

    @Test
    default void parkedLetterIsTriedBeforeItsTime() {
        Letter parked = letters().park("ann", 1);
        letters().attempt(NOON, LetterVerdict.failed(LetterFixture.FAULT, NOON.plus(MINUTE)));

        Stages.await(desk().redrive(parked.id(), ANN));

        assertThat(letters().begin(letters().claim(NOON))).isPresent();
    }

    @Test
    default void secondClickIsRefused() {
        Letter dead = letters().dead("ann", 1);
        Stages.await(desk().redrive(dead.id(), ANN));

        assertThat(refusal(desk().redrive(dead.id(), ANN))).contains("LETTER_UNDER_WAY");
        assertThat(refusal(desk().discard(dead.id(), ANN))).contains("LETTER_UNDER_WAY");
        assertThat(refusal(desk().edit(dead.id(), new byte[] {1}, ANN))).contains("LETTER_UNDER_WAY");
    }

    @Test
    default void letterIsLeftAloneWhileAnAttemptIsUnderWay() {
        Letter parked = letters().park("ann", 1);
        LaneClaim claim = letters().claim(NOON);
        Letter begun = letters().begin(claim).orElseThrow();

        assertThat(refusal(desk().redrive(parked.id(), ANN))).contains("LETTER_UNDER_WAY");
        assertThat(refusal(desk().discard(parked.id(), ANN))).contains("LETTER_UNDER_WAY");
        assertThat(refusal(desk().edit(parked.id(), new byte[] {1}, ANN))).contains("LETTER_UNDER_WAY");
        assertThat(letters().settle(claim, begun, LetterVerdict.succeeded())).isTrue();
    }

    @Test
    default void settledLetterStaysAsItIs() {
        Letter applied = letters().park("ann", 1);
        Letter discarded = letters().dead("bob", 2);
        Stages.await(desk().discard(discarded.id(), ANN));
        letters().attempt(NOON, LetterVerdict.succeeded());

        for (UUID settled : List.of(applied.id(), discarded.id())) {
            assertThat(refusal(desk().redrive(settled, ANN))).contains("LETTER_SETTLED");
            assertThat(refusal(desk().discard(settled, ANN))).contains("LETTER_SETTLED");
            assertThat(refusal(desk().edit(settled, new byte[] {1}, ANN))).contains("LETTER_SETTLED");
        }
    }

    @Test
    default void letterThatDoesNotExistIsUnknown() {
        UUID nobody = UUID.randomUUID();

        assertThat(refusal(desk().redrive(nobody, ANN))).contains("UNKNOWN_LETTER");
        assertThat(refusal(desk().discard(nobody, ANN))).contains("UNKNOWN_LETTER");
        assertThat(refusal(desk().edit(nobody, new byte[] {1}, ANN))).contains("UNKNOWN_LETTER");
        assertThat(Stages.await(desk().find(nobody))).isEmpty();
    }

    @Test
    default void changeDoesNotTakeALaneFromItsRunner() {
        letters().park("ann", 1);
        Letter second = letters().park("ann", 2);
        LaneClaim claim = letters().claim(NOON);
        Letter first = letters().begin(claim).orElseThrow();

        Stages.await(desk().redrive(second.id(), ANN));

        assertThat(letters().claims(NOON)).isEmpty();
        assertThat(letters().settle(claim, first, LetterVerdict.succeeded())).isTrue();
        assertThat(letters().begin(claim).orElseThrow().status()).isEqualTo(LetterStatus.CLAIMED);
    }

    @Test
    default void letterBehindADeadOneWaitsForItsTurn() {
        Letter dead = letters().dead("ann", 1);
        Letter second = letters().park("ann", 2);
        letters().idle(NOON);

        assertThat(refusal(desk().redrive(second.id(), ANN))).contains("LETTER_BLOCKED");

        Stages.await(desk().discard(dead.id(), ANN));
        Stages.await(desk().redrive(second.id(), ANN));
        letters().attempt(NOON, LetterVerdict.succeeded());
        assertThat(letters().status(second.id())).isEqualTo(LetterStatus.APPLIED);
    }

    @Test
    default void discardedLetterLetsTheOthersOfItsKeyGoOn() {
        Letter dead = letters().dead("ann", 1);
        Letter second = letters().park("ann", 2);
        letters().idle(NOON);

        Stages.await(desk().discard(dead.id(), ANN));

        assertThat(letters().begin(letters().claim(NOON)).orElseThrow().id()).isEqualTo(second.id());
        assertThat(letters().status(dead.id())).isEqualTo(LetterStatus.DISCARDED);
    }

    @Test
    default void attemptGetsTheNewValueAndTheOldOneIsKept() {
        Letter dead = letters().dead("ann", 1);

        Stages.await(desk().edit(dead.id(), "better".getBytes(UTF_8), ANN));
        Stages.await(desk().edit(dead.id(), "best".getBytes(UTF_8), ANN));
        Stages.await(desk().redrive(dead.id(), ANN));

        Letter tried = letters().begin(letters().claim(NOON)).orElseThrow();
        assertThat(tried.effective().value()).asString(UTF_8).isEqualTo("best");
        assertThat(tried.record().value()).asString(UTF_8).isEqualTo("value 1");
    }

    @Test
    default void everythingIsWrittenDown() {
        Letter dead = letters().dead("ann", 1);
        Instruction bob = new Instruction("bob", "", NOON.plus(MINUTE));
        Stages.await(desk().edit(dead.id(), "better".getBytes(UTF_8), ANN));
        Stages.await(desk().redrive(dead.id(), bob));

        List<LetterAction> actions =
                Stages.await(desk().find(dead.id())).orElseThrow().actions();

        assertThat(actions)
                .extracting(LetterAction::kind)
                .containsExactly(LetterActionKind.REDRIVE, LetterActionKind.EDIT);
        assertThat(actions).extracting(LetterAction::by).containsExactly(bob, ANN);
        assertThat(actions).extracting(LetterAction::before).containsOnly(LetterStatus.DEAD);
        assertThat(actions).extracting(LetterAction::after).containsExactly(LetterStatus.CLAIMED, LetterStatus.DEAD);
        assertThat(actions.get(1).valueBefore().orElseThrow()).asString(UTF_8).isEqualTo("value 1");
        assertThat(actions.get(1).valueAfter().orElseThrow()).asString(UTF_8).isEqualTo("better");
    }

    @Test
    default void ofManyOperatorsAtOnceOneIsHeard() {
        for (int round = 0; round < 20; round++) {
            Letter dead = letters().dead("key " + round, round);
            List<CompletionStage<KeptLetter>> clicks = new ArrayList<>();
            for (int click = 0; click < 8; click++) {
                clicks.add(click % 2 == 0 ? desk().redrive(dead.id(), ANN) : desk().discard(dead.id(), ANN));
            }

            List<Optional<String>> refusals =
                    clicks.stream().map(LetterFixture::refusal).toList();

            assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(Stages.await(desk().find(dead.id())).orElseThrow().actions())
                    .hasSize(1);
        }
    }

    @Test
    default void changeAndAttemptExcludeEachOther() {
        for (int round = 0; round < 20; round++) {
            Letter parked = letters().park("key " + round, round);
            LaneClaim claim = letters().claim(NOON);

            CompletionStage<Optional<Letter>> begin =
                    letters().lanes().begin(claim, DeadPolicy.HOLD, NOON.plus(MINUTE));
            CompletionStage<KeptLetter> edit = desk().edit(parked.id(), "better".getBytes(UTF_8), ANN);

            boolean edited = refusal(edit).isEmpty();
            Letter begun = Stages.await(begin).orElseThrow();
            assertThat(begun.replacement().isPresent()).isEqualTo(edited);
            letters().settle(claim, begun, LetterVerdict.succeeded());
            letters().begin(claim);
        }
    }
}

package dev.tandem.testkit.conformance;

import static dev.tandem.testkit.conformance.LetterFixture.ANN;
import static dev.tandem.testkit.conformance.LetterFixture.FAULT;
import static dev.tandem.testkit.conformance.LetterFixture.MINUTE;
import static dev.tandem.testkit.conformance.LetterFixture.NOON;

import dev.tandem.messaging.lane.LaneClaim;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.lane.LetterTransition;
import dev.tandem.messaging.lane.LetterTrigger;
import dev.tandem.messaging.lane.LetterVerdict;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter's ways through the stores. */
public interface LetterWalkConformance {
    TransitionTable TABLE = TransitionTable.of(
            "letter",
            LetterTransition.values(),
            LetterTransition::from,
            LetterTransition::trigger,
            LetterTransition::to);

    List<List<LetterTrigger>> JOURNEYS = List.of(
            List.of(LetterTrigger.ATTEMPT_BEGAN, LetterTrigger.SUCCEEDED),
            List.of(LetterTrigger.ATTEMPT_BEGAN, LetterTrigger.FAILED, LetterTrigger.DISCARD_ASKED),
            List.of(
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.ATTEMPTS_SPENT,
                    LetterTrigger.DISCARD_ASKED),
            List.of(
                    LetterTrigger.REDRIVE_ASKED,
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.FAILED,
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.ATTEMPTS_SPENT),
            List.of(
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.ATTEMPTS_SPENT,
                    LetterTrigger.REDRIVE_ASKED,
                    LetterTrigger.ATTEMPT_BEGAN,
                    LetterTrigger.SUCCEEDED));

    LetterFixture letters();

    @Test
    default void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        for (int journey = 0; journey < JOURNEYS.size(); journey++) {
            Walk walk = new Walk(letters(), letters().park("key " + journey, journey));
            for (LetterTrigger trigger : JOURNEYS.get(journey)) {
                LetterStatus before = letters().status(walk.letter.id());
                walk.go(trigger);
                coverage.visited(before, trigger, letters().status(walk.letter.id()));
            }
            walk.leave();
        }
        coverage.assertComplete();
    }

    /** One letter on its way. */
    final class Walk {
        private final LetterFixture letters;
        private final Letter letter;
        private Instant now = NOON;
        private Optional<LaneClaim> claim = Optional.empty();
        private Letter begun;

        private Walk(LetterFixture letters, Letter letter) {
            this.letters = letters;
            this.letter = letter;
        }

        private void go(LetterTrigger trigger) {
            switch (trigger) {
                case ATTEMPT_BEGAN -> {
                    now = now.plus(MINUTE).plus(MINUTE);
                    claim = Optional.of(letters.claim(now));
                    begun = letters.begin(claim.get()).orElseThrow();
                }
                case SUCCEEDED -> settle(LetterVerdict.succeeded());
                case FAILED -> settle(LetterVerdict.failed(FAULT, now));
                case ATTEMPTS_SPENT -> settle(LetterVerdict.dead(FAULT));
                case REDRIVE_ASKED -> Stages.await(letters.desk().redrive(letter.id(), ANN));
                case DISCARD_ASKED -> Stages.await(letters.desk().discard(letter.id(), ANN));
            }
        }

        private void settle(LetterVerdict verdict) {
            letters.settle(claim.orElseThrow(), begun, verdict);
            Stages.await(letters.lanes().release(claim.get(), now));
        }

        /** So that the next walk finds its own lane only. */
        private void leave() {
            now = now.plus(MINUTE).plus(MINUTE);
            letters.claims(now).forEach(letters::begin);
        }
    }
}

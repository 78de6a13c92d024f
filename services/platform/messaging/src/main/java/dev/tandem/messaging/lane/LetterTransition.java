package dev.tandem.messaging.lane;

import static dev.tandem.messaging.lane.LetterStatus.APPLIED;
import static dev.tandem.messaging.lane.LetterStatus.CLAIMED;
import static dev.tandem.messaging.lane.LetterStatus.DEAD;
import static dev.tandem.messaging.lane.LetterStatus.DISCARDED;
import static dev.tandem.messaging.lane.LetterStatus.PARKED;
import static dev.tandem.messaging.lane.LetterStatus.RETRYING;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every way in which a letter moves on. A store refuses what is not listed, so no letter is applied twice. */
public enum LetterTransition {
    RETRIED(PARKED, LetterTrigger.ATTEMPT_BEGAN, RETRYING),
    TAKEN_OVER(RETRYING, LetterTrigger.ATTEMPT_BEGAN, RETRYING),
    APPLIED_BY_RETRY(RETRYING, LetterTrigger.SUCCEEDED, APPLIED),
    PARKED_AGAIN(RETRYING, LetterTrigger.FAILED, PARKED),
    DIED(RETRYING, LetterTrigger.ATTEMPTS_SPENT, DEAD),
    DISCARDED_WHILE_PARKED(PARKED, LetterTrigger.DISCARD_ASKED, DISCARDED),

    REDRIVEN(DEAD, LetterTrigger.REDRIVE_ASKED, CLAIMED),
    HURRIED(PARKED, LetterTrigger.REDRIVE_ASKED, CLAIMED),
    REDRIVE_BEGAN(CLAIMED, LetterTrigger.ATTEMPT_BEGAN, CLAIMED),
    APPLIED_BY_REDRIVE(CLAIMED, LetterTrigger.SUCCEEDED, APPLIED),
    DIED_AGAIN(CLAIMED, LetterTrigger.ATTEMPTS_SPENT, DEAD),
    REDRIVE_POSTPONED(CLAIMED, LetterTrigger.FAILED, CLAIMED),
    GIVEN_UP(DEAD, LetterTrigger.DISCARD_ASKED, DISCARDED);

    private final LetterStatus from;
    private final LetterTrigger trigger;
    private final LetterStatus to;

    LetterTransition(LetterStatus from, LetterTrigger trigger, LetterStatus to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    /** Where the trigger leads from there; empty when it must not happen. */
    public static Optional<LetterStatus> next(LetterStatus from, LetterTrigger trigger) {
        return Arrays.stream(values())
                .filter(row -> row.from == from && row.trigger == trigger)
                .map(LetterTransition::to)
                .findFirst();
    }

    /** From where the trigger may happen. */
    public static Set<LetterStatus> sources(LetterTrigger trigger) {
        return Arrays.stream(values())
                .filter(row -> row.trigger == trigger)
                .map(LetterTransition::from)
                .collect(Collectors.toUnmodifiableSet());
    }

    public LetterStatus from() {
        return from;
    }

    public LetterTrigger trigger() {
        return trigger;
    }

    public LetterStatus to() {
        return to;
    }
}

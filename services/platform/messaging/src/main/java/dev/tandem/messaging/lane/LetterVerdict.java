package dev.tandem.messaging.lane;

import java.time.Instant;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param nextAttemptAt empty unless there will be one by itself
 * @param counted false when the attempt is given back because the record was not to blame
 */
public record LetterVerdict(
        LetterTrigger trigger, Optional<Fault> fault, Optional<Instant> nextAttemptAt, boolean counted) {
    public static LetterVerdict succeeded() {
        return new LetterVerdict(LetterTrigger.SUCCEEDED, Optional.empty(), Optional.empty(), true);
    }

    public static LetterVerdict failed(Fault fault, Instant nextAttemptAt) {
        return new LetterVerdict(LetterTrigger.FAILED, Optional.of(fault), Optional.of(nextAttemptAt), true);
    }

    public static LetterVerdict postponed(Fault fault, Instant nextAttemptAt) {
        return new LetterVerdict(LetterTrigger.FAILED, Optional.of(fault), Optional.of(nextAttemptAt), false);
    }

    public static LetterVerdict dead(Fault fault) {
        return new LetterVerdict(LetterTrigger.ATTEMPTS_SPENT, Optional.of(fault), Optional.empty(), true);
    }
}

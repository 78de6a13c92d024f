package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.retry.Backoff;
import java.time.Instant;

/**
 * How long a failing record is tried again.
 *
 * @param maxAttempts the first one included; an unreadable record gets one
 */
public record LanePolicy(int maxAttempts, Backoff backoff, DeadPolicy whenDead) {
    public LanePolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("A record gets at least one attempt, not " + maxAttempts);
        }
    }

    /** What follows from a failed attempt of a letter with so many attempts begun. */
    LetterVerdict afterFailure(Fault fault, int attempts, Instant now) {
        Instant next = now.plus(backoff.afterAttempt(Math.max(1, attempts)));
        if (fault.faultClass() == FaultClass.DEPENDENCY) {
            return LetterVerdict.postponed(fault, next);
        }
        return spent(fault, attempts) ? LetterVerdict.dead(fault) : LetterVerdict.failed(fault, next);
    }

    /** A redrive is one attempt that somebody asked for. */
    LetterVerdict afterRedrive(Fault fault, int attempts, Instant now) {
        return fault.faultClass() == FaultClass.DEPENDENCY
                ? afterFailure(fault, attempts, now)
                : LetterVerdict.dead(fault);
    }

    private boolean spent(Fault fault, int attempts) {
        return fault.faultClass() == FaultClass.UNREADABLE || attempts >= maxAttempts;
    }
}

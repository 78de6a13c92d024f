package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.RecordHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** Works off a claimed lane, letter after letter, until one fails or none is left. */
final class LaneDrain {
    /** After so many letters the lane is given up, so that one long lane does not keep the others from their turn. */
    private static final int LETTERS_PER_CLAIM = 64;

    private static final Fault NEVER_ENDED =
            new Fault(FaultClass.RECORD, "", "The process died in every attempt that this record got");

    private final RecordHandler handler;
    private final LaneParts parts;
    private final Duration claimTime;
    private final BooleanSupplier stopping;

    LaneDrain(RecordHandler handler, LaneParts parts, Duration claimTime, BooleanSupplier stopping) {
        this.handler = handler;
        this.parts = parts;
        this.claimTime = claimTime;
        this.stopping = stopping;
    }

    CompletionStage<Void> work(LaneClaim claim) {
        return step(claim, LETTERS_PER_CLAIM);
    }

    private CompletionStage<Void> step(LaneClaim claim, int left) {
        Instant now = parts.time().instant();
        if (left == 0 || stopping.getAsBoolean()) {
            return parts.store().release(claim, now);
        }
        return parts.store()
                .begin(claim, parts.policy().whenDead(), now.plus(claimTime))
                .thenCompose(first -> first.map(letter -> attempt(claim, letter))
                        .orElseGet(() -> CompletableFuture.completedFuture(false)))
                .thenCompose(goOn -> goOn ? step(claim, left - 1) : CompletableFuture.completedFuture(null));
    }

    /** True when the lane's next letter may be tried. */
    private CompletionStage<Boolean> attempt(LaneClaim claim, Letter letter) {
        return CompletableFuture.completedStage(letter)
                .thenCompose(begun -> diedTooOften(begun)
                        ? CompletableFuture.completedFuture(LetterVerdict.dead(NEVER_ENDED))
                        : verdict(begun))
                .thenCompose(verdict -> settle(claim, letter, verdict));
    }

    /** One more than allowed can only have begun when the last one ended with its process. */
    private boolean diedTooOften(Letter letter) {
        return letter.status() == LetterStatus.RETRYING
                && letter.attempts() > parts.policy().maxAttempts();
    }

    private CompletionStage<LetterVerdict> verdict(Letter letter) {
        return CompletableFuture.completedStage(letter.effective())
                .thenCompose(handler::handle)
                .handle((done, failure) -> failure == null ? LetterVerdict.succeeded() : failed(letter, failure));
    }

    private LetterVerdict failed(Letter letter, Throwable failure) {
        Fault fault = Fault.of(failure, parts.faults());
        Instant now = parts.time().instant();
        return letter.status() == LetterStatus.CLAIMED
                ? parts.policy().afterRedrive(fault, letter.attempts(), now)
                : parts.policy().afterFailure(fault, letter.attempts(), now);
    }

    private CompletionStage<Boolean> settle(LaneClaim claim, Letter letter, LetterVerdict verdict) {
        return parts.store().settle(claim, letter, verdict).thenApply(mine -> {
            Optional<Fault> fault = verdict.fault();
            if (fault.isPresent()) {
                parts.listener().failed(letter, fault.get(), verdict.nextAttemptAt());
            } else {
                parts.listener().applied(letter);
            }
            return mine && verdict.nextAttemptAt().isEmpty();
        });
    }
}

package dev.tandem.payment.settlement.adapter.sandbox;

import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Answers by card number and moves no money. Answers derive from the idempotency key alone, so a repeated call gets
 * the same one even after a restart.
 */
public final class SandboxProvider implements PaymentProvider {
    private static final String REFERENCE = "sbx_";
    private static final String CAPTURE_FAILS_ONCE = "sbx_c1_";

    private final SandboxBehaviour behaviour;
    private final Delay delay;
    private final SandboxLedger ledger = new SandboxLedger();

    public SandboxProvider(SandboxBehaviour behaviour, Delay delay) {
        this.behaviour = behaviour;
        this.delay = delay;
    }

    @Override
    public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
        return attempt(key).thenCompose(attempt -> {
            Optional<SandboxCard> card = SandboxCard.find(token);
            DeclineReason reason = card.map(SandboxCard::declineReason).orElse(DeclineReason.UNKNOWN_TOKEN);
            if (reason != DeclineReason.NONE) {
                return CompletableFuture.completedFuture(new Authorisation.Declined(reason));
            }
            ledger.move(key);
            if (attempt == 1 && card.equals(Optional.of(SandboxCard.FIRST_ANSWER_LOST))) {
                return new CompletableFuture<>();
            }
            boolean captureFails = card.equals(Optional.of(SandboxCard.FIRST_CAPTURE_FAILS));
            String prefix = captureFails ? CAPTURE_FAILS_ONCE : REFERENCE;
            return CompletableFuture.completedFuture(
                    new Authorisation.Approved(prefix + NameBasedId.of("sandbox", key.toString())));
        });
    }

    @Override
    public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
        return attempt(key).thenAccept(attempt -> {
            if (attempt == 1 && reference.startsWith(CAPTURE_FAILS_ONCE)) {
                throw new SandboxFailure("This card's first capture fails.");
            }
            ledger.move(key);
        });
    }

    @Override
    public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
        return attempt(key).thenAccept(attempt -> ledger.move(key));
    }

    /** How often money was held, paid out or given back. */
    public long movements() {
        return ledger.movements();
    }

    /** Gives the attempt's number after the latency, or fails as often as configured. */
    private CompletionStage<Integer> attempt(UUID key) {
        int attempt = ledger.nextAttempt(key);
        return delay.after(behaviour.latencyOf(key, attempt)).thenApply(waited -> {
            if (behaviour.fails(key, attempt)) {
                throw new SandboxFailure("The sandbox fails as often as configured.");
            }
            return attempt;
        });
    }
}

package dev.tandem.simulation.outside;

import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.simulation.clock.Calls;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A replica's way to the bank. */
public final class CalledBank implements PaymentProvider {
    private final Bank bank;
    private final Calls calls;

    public CalledBank(Bank bank, Calls calls) {
        this.bank = bank;
        this.calls = calls;
    }

    @Override
    public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
        return calls.call(
                "authorise",
                () -> CompletableFuture.completedFuture(bank.authorise(key, token, amount)),
                IllegalStateException::new);
    }

    @Override
    public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
        return calls.call(
                "capture", () -> done(() -> bank.capture(key, reference, amount)), IllegalStateException::new);
    }

    @Override
    public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
        return calls.call("refund", () -> done(() -> bank.refund(key, reference, amount)), IllegalStateException::new);
    }

    private static CompletionStage<Void> done(Runnable movement) {
        movement.run();
        return CompletableFuture.completedFuture(null);
    }
}

package dev.tandem.simulation.bug;

import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.model.Amount;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks the bank under a new key each time. */
final class FreshKeys implements PaymentProvider {
    private final PaymentProvider provider;
    private final AtomicInteger calls;

    /** @param calls counts those of all replicas */
    FreshKeys(PaymentProvider provider, AtomicInteger calls) {
        this.provider = provider;
        this.calls = calls;
    }

    @Override
    public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
        return provider.authorise(fresh(key), token, amount);
    }

    @Override
    public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
        return provider.capture(fresh(key), reference, amount);
    }

    @Override
    public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
        return provider.refund(fresh(key), reference, amount);
    }

    private UUID fresh(UUID key) {
        return NameBasedId.of("fresh", key + "/" + calls.incrementAndGet());
    }
}

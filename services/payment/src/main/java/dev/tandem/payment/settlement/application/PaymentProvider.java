package dev.tandem.payment.settlement.application;

import dev.tandem.payment.settlement.model.Amount;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Whoever moves the money. Every call is idempotent by its key: asked again, the provider gives the same answer and
 * moves nothing twice. A failed stage means that the answer is unknown; the call is then repeated with the same key.
 * Never blocks; safe for use from any thread.
 */
public interface PaymentProvider {
    /** Asks to hold the amount. */
    CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount);

    /** Pays out what is held under the reference. */
    CompletionStage<Void> capture(UUID key, String reference, Amount amount);

    /** Gives back what the reference names: lifts the hold, or returns the money if it was captured. */
    CompletionStage<Void> refund(UUID key, String reference, Amount amount);
}

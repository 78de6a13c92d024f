package dev.tandem.payment.settlement.application;

import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Authorisations wait until the test answers them; everything else succeeds at once. */
final class ScriptedProvider implements PaymentProvider {
    private final List<String> calls = new ArrayList<>();
    private final Set<UUID> keys = new TreeSet<>();
    private CompletableFuture<Authorisation> answer = new CompletableFuture<>();

    @Override
    public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
        record(key, "authorise " + token, amount);
        return answer.copy();
    }

    @Override
    public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
        record(key, "capture " + reference, amount);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
        record(key, "refund " + reference, amount);
        return CompletableFuture.completedFuture(null);
    }

    /** Answers the call in flight and those to come. */
    void approve(String reference) {
        answer.complete(new Authorisation.Approved(reference));
    }

    void decline(DeclineReason reason) {
        answer.complete(new Authorisation.Declined(reason));
    }

    /** Fails the call in flight; later ones wait again. */
    void failNext() {
        CompletableFuture<Authorisation> failing = answer;
        answer = new CompletableFuture<>();
        failing.completeExceptionally(new IllegalStateException("The provider is down."));
    }

    List<String> calls() {
        return calls;
    }

    Set<UUID> keys() {
        return keys;
    }

    private void record(UUID key, String call, Amount amount) {
        keys.add(key);
        calls.add(call + " " + amount.minorUnits() + " " + amount.currencyCode());
    }
}

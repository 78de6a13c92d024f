package dev.tandem.messaging.consume;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Runs work of one key one after another, in the order given, and work of different keys side by side.
 * Safe for use from any thread; the caller bounds how much is given at once.
 */
public final class KeyedSequencer {
    private final Map<String, CompletionStage<Void>> tails = new HashMap<>();

    /** Completes with the work's own outcome. Work whose predecessor failed runs all the same. */
    public CompletionStage<Void> run(String key, Supplier<CompletionStage<Void>> work) {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        CompletionStage<Void> result = turn.thenCompose(go -> work.get());
        CompletionStage<Void> before;
        synchronized (tails) {
            before = tails.put(key, result);
        }
        // Started outside the lock: the work may complete at once and come back here.
        if (before == null) {
            turn.complete(null);
        } else {
            before.whenComplete((done, failure) -> turn.complete(null));
        }
        return result.whenComplete((done, failure) -> forget(key, result));
    }

    /** Keys that have work under way or waiting. */
    public int activeKeys() {
        synchronized (tails) {
            return tails.size();
        }
    }

    private void forget(String key, CompletionStage<Void> result) {
        synchronized (tails) {
            tails.remove(key, result);
        }
    }
}

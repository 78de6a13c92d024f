package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every event that arrives. */
@Singleton
class Ledger implements EventHandler {
    private final List<EventEnvelope> entries = new CopyOnWriteArrayList<>();

    @Override
    public CompletionStage<Void> handle(EventEnvelope event) {
        entries.add(event);
        return CompletableFuture.completedFuture(null);
    }

    List<String> correlationIdsOf(String account) {
        return entries.stream()
                .filter(event -> event.subject().equals(account))
                .flatMap(event -> event.context().correlationId().stream())
                .distinct()
                .toList();
    }

    /** Versions of an account's events in the order of their first arrival. */
    List<Long> versionsOf(String account) {
        return entries.stream()
                .filter(event -> event.subject().equals(account))
                .map(EventEnvelope::version)
                .distinct()
                .toList();
    }
}

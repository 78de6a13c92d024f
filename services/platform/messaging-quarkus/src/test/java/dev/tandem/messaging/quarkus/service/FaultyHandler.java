package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Fails as often as a test asks for, then succeeds. */
@Singleton
class FaultyHandler implements EventHandler {
    private final Map<String, Integer> failuresLeft = new ConcurrentHashMap<>();
    private final Queue<EventEnvelope> handled = new ConcurrentLinkedQueue<>();

    void failTimes(String subject, int times) {
        failuresLeft.put(subject, times);
    }

    @Override
    public CompletionStage<Void> handle(EventEnvelope event) {
        int left = failuresLeft.merge(event.subject(), -1, Integer::sum);
        if (left >= 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("fails " + left + " more times"));
        }
        handled.add(event);
        return CompletableFuture.completedFuture(null);
    }

    Set<String> subjects() {
        return handled.stream().map(EventEnvelope::subject).collect(Collectors.toSet());
    }

    List<Long> versionsOf(String subject) {
        return handled.stream()
                .filter(event -> event.subject().equals(subject))
                .map(EventEnvelope::version)
                .toList();
    }
}

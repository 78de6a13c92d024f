package dev.tandem.messaging.relay;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Hands events to the broker. */
@FunctionalInterface
public interface EventPublisher {
    /**
     * Completes once the broker has every event durably, keeping the given order per stream. When it fails, any of
     * them may have been published; giving the same events again is safe, because consumers know them by id.
     */
    CompletionStage<Void> publish(List<OutboxEvent> events);
}

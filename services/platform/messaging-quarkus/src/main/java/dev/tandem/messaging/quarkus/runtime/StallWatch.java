package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.OutboxEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Knows how long the publication under way has taken: the producer never gives up, so a stall shows here only.
 * A page that failed counts on, because the relay publishes it again.
 */
final class StallWatch implements EventPublisher {
    private final EventPublisher publisher;
    private final InstantSource time;
    private volatile Instant since;

    StallWatch(EventPublisher publisher, InstantSource time) {
        this.publisher = publisher;
        this.time = time;
    }

    @Override
    public CompletionStage<Void> publish(List<OutboxEvent> events) {
        if (since == null) {
            since = time.instant();
        }
        return publisher.publish(events).whenComplete((done, failure) -> {
            if (failure == null) {
                since = null;
            }
        });
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }
}

package dev.tandem.messaging.relay;

import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Publishes no faster than so many events a second, so that a backlog does not drown consumers and other producers.
 * A page counts as published when its share of the second is over too.
 */
public final class PacedPublisher implements EventPublisher {
    /** Timers are no finer; pages that take less are not delayed. */
    private static final Duration SHORTEST = Duration.ofMillis(2);

    private final EventPublisher publisher;
    private final int perSecond;
    private final Delay delay;

    public PacedPublisher(EventPublisher publisher, int perSecond, Delay delay) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("A relay publishes at least one event a second, not " + perSecond);
        }
        this.publisher = publisher;
        this.perSecond = perSecond;
        this.delay = delay;
    }

    @Override
    public CompletionStage<Void> publish(List<OutboxEvent> events) {
        Duration share = Duration.ofSeconds(1).multipliedBy(events.size()).dividedBy(perSecond);
        CompletionStage<Void> published = publisher.publish(events);
        return share.compareTo(SHORTEST) < 0
                ? published
                : published.thenCombine(delay.after(share), (done, waited) -> null);
    }
}

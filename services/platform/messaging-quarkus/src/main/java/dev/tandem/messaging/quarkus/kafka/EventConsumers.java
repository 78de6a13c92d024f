package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.WorkSpans;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.reactive.messaging.Message;

/** All incoming channels of the service. */
@Singleton
public final class EventConsumers {
    private final List<EventSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Vertx vertx;
    private final MessagingConfig config;
    private final WorkSpans spans;
    private final MeterRegistry registry;

    EventConsumers(Vertx vertx, MessagingConfig config, WorkSpans spans, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.spans = spans;
        this.registry = registry;
    }

    /** Nothing is consumed before {@link #start}. */
    public void add(String channel, Multi<Message<byte[]>> records, EventHandler handler) {
        RecordDelivery delivery =
                new RecordDelivery(handler, new EventLoop(vertx), spans, new ChannelTelemetry(registry, channel));
        subscriptions.add(new EventSubscription(
                channel, records, delivery, config.consumer().maxInFlight()));
    }

    public void start() {
        subscriptions.forEach(EventSubscription::start);
    }

    /** Completes when what is under way is done; records that wait for a retry stay with the broker. */
    public CompletionStage<Void> stop() {
        return CompletableFuture.allOf(subscriptions.stream()
                .map(subscription -> subscription.stop().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Channels whose stream broke off. */
    public List<String> broken() {
        return subscriptions.stream()
                .filter(EventSubscription::broken)
                .map(EventSubscription::channel)
                .toList();
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.PauseState;
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
    private final LaneWiring lanes;
    private final WorkSpans spans;
    private final MeterRegistry registry;

    EventConsumers(Vertx vertx, MessagingConfig config, LaneWiring lanes, WorkSpans spans, MeterRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.lanes = lanes;
        this.spans = spans;
        this.registry = registry;
    }

    /** Nothing is consumed before {@link #start}. */
    public void add(String channel, Multi<Message<byte[]>> records, EventHandler handler) {
        EventLoop loop = new EventLoop(vertx);
        ChannelConsumption.Consumer consumer = lanes.consumer(channel, loop, new ChannelTelemetry(registry, channel));
        ChannelConsumption consumption = new ChannelConsumption(consumer, handler, loop, spans);
        subscriptions.add(new EventSubscription(
                channel, records, consumption, config.consumer().maxInFlight()));
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

    /** Somebody decided on letters: lanes may be due. */
    public void wakeLanes() {
        subscriptions.forEach(EventSubscription::wake);
    }

    /** Channels that wait for something they need. */
    public List<String> paused() {
        return subscriptions.stream()
                .filter(subscription -> subscription.state() == PauseState.PAUSED)
                .map(EventSubscription::channel)
                .toList();
    }

    /** Channels whose stream broke off. */
    public List<String> broken() {
        return subscriptions.stream()
                .filter(EventSubscription::broken)
                .map(EventSubscription::channel)
                .toList();
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.quarkus.telemetry.PublishSpans;
import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.store.RecordedEvent;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Sends a page through the outgoing channels without waiting between records. Order per key rests on this: a channel
 * hands records to its producer in the order of emission, the idempotent producer keeps that order within a
 * partition, it never gives up a record because of time, and nothing above it sends a record a second time.
 */
@Singleton
public final class SmallryeEventPublisher implements EventPublisher {
    private final EventRoutes routes;
    private final EventHeaderWriter headers;
    private final PublishSpans spans;

    SmallryeEventPublisher(
            EventRoutes routes,
            PublishSpans spans,
            @ConfigProperty(name = "quarkus.application.name", defaultValue = "service") String service) {
        this.routes = routes;
        this.headers = new EventHeaderWriter(service);
        this.spans = spans;
    }

    @Override
    public CompletionStage<Void> publish(List<OutboxEvent> events) {
        PublishSpans.Page page = spans.start();
        List<Uni<Void>> sends = new ArrayList<>(events.size());
        for (OutboxEvent item : events) {
            routes.of(item.event().stream().category())
                    .ifPresent(emitter -> sends.add(send(item.event(), emitter, page)));
        }
        if (sends.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        // All must settle before the page fails: published again while some are under way, records would interleave.
        return Uni.join()
                .all(sends)
                .andCollectFailures()
                .onFailure(CompositeException.class)
                .transform(all -> all.getCauses().get(0))
                .onTermination()
                .invoke((done, failure, cancelled) -> page.end(failure))
                .replaceWithVoid()
                .subscribeAsCompletionStage();
    }

    private Uni<Void> send(RecordedEvent event, MutinyEmitter<byte[]> emitter, PublishSpans.Page page) {
        OutgoingKafkaRecordMetadata<String> record = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(event.stream().key())
                .withHeaders(headers.headersOf(event))
                .build();
        OutgoingMessageMetadata<RecordMetadata> sent = new OutgoingMessageMetadata<>();
        page.add(event);
        return emitter.sendMessage(
                        Message.of(event.payload()).addMetadata(record).addMetadata(sent))
                .invoke(() -> page.sent(event, sent.getResult().topic()));
    }
}

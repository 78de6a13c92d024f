package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.quarkus.telemetry.TestSpans;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.store.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SmallryeEventPublisherTest {
    private final EventRoutes routes = new EventRoutes();
    private final TestEmitter emitter = new TestEmitter();
    private final SmallryeEventPublisher publisher =
            new SmallryeEventPublisher(routes, TestSpans.noPublication(), "test");

    @Test
    void handsAPageOverInOrderWithoutWaitingInBetween() {
        routes.add("order", emitter);

        CompletableFuture<Void> published = publisher
                .publish(List.of(event("order", 1), event("order", 2), event("order", 3)))
                .toCompletableFuture();

        assertThat(emitter.payloads()).containsExactly((byte) 1, (byte) 2, (byte) 3);
        assertThat(published).isNotDone();
        emitter.acknowledgeAll();
        assertThat(published).isCompleted();
    }

    @Test
    void passesOverCategoriesWithoutAChannel() {
        routes.add("order", emitter);

        publisher.publish(List.of(event("internal", 1), event("order", 2)));

        assertThat(emitter.payloads()).containsExactly((byte) 2);
    }

    @Test
    void pageOfUnpublishedEventsIsDoneAtOnce() {
        assertThat(publisher.publish(List.of(event("internal", 1))).toCompletableFuture())
                .isCompleted();
    }

    @Test
    void pageFailsOnlyAfterAllItsRecordsAreSettled() {
        routes.add("order", emitter);
        CompletableFuture<Void> published =
                publisher.publish(List.of(event("order", 1), event("order", 2))).toCompletableFuture();

        emitter.refuse(0, new IllegalStateException("refused"));
        assertThat(published).isNotDone();
        emitter.acknowledge(1);

        assertThat(published).isCompletedExceptionally();
        assertThat(published).failsWithin(Duration.ZERO).withThrowableThat().withMessageContaining("refused");
    }

    private static OutboxEvent event(String category, int number) {
        return new OutboxEvent(
                new OutboxPosition(1, number),
                new RecordedEvent(
                        UUID.randomUUID(),
                        new StreamId(category, "key"),
                        number,
                        "test.Happened",
                        new byte[] {(byte) number},
                        Instant.EPOCH,
                        MessageContext.empty()));
    }
}

package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.TestSpans;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordDeliveryTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final List<Long> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void acknowledgesOnlyAfterTheEffectIsDurable() {
        CompletableFuture<Void> effect = new CompletableFuture<>();
        RecordDelivery delivery = delivery(event -> effect);
        TestRecord record = TestRecord.event("a", 1);

        CompletableFuture<Void> delivered = delivery.deliver(record.message()).toCompletableFuture();
        await(() -> begun.size() == 1);
        assertThat(record.acknowledged()).isFalse();

        effect.complete(null);
        assertThat(delivered).succeedsWithin(SOON);
        assertThat(record.acknowledged()).isTrue();
    }

    @Test
    void keepsRecordsOfAKeyInOrderWhileTheFirstFails() {
        AtomicInteger failures = new AtomicInteger(2);
        RecordDelivery delivery = delivery(event -> event.version() == 1 && failures.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("not yet"))
                : CompletableFuture.completedFuture(null));

        delivery.deliver(TestRecord.event("a", 1).message());
        CompletableFuture<Void> second =
                delivery.deliver(TestRecord.event("a", 2).message()).toCompletableFuture();

        assertThat(second).succeedsWithin(SOON);
        assertThat(begun).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    void neverAcknowledgesWhatIsNoEventNorWhatFollowsUnderItsKey() {
        RecordDelivery delivery = delivery(event -> CompletableFuture.completedFuture(null));
        TestRecord garbled = TestRecord.garbled("a");
        TestRecord behind = TestRecord.event("a", 1);

        delivery.deliver(garbled.message());
        delivery.deliver(behind.message());
        CompletableFuture<Void> other =
                delivery.deliver(TestRecord.event("b", 7).message()).toCompletableFuture();

        assertThat(other).succeedsWithin(SOON);
        assertThat(begun).containsExactly(7L);
        assertThat(garbled.acknowledged()).isFalse();
        assertThat(behind.acknowledged()).isFalse();
    }

    @Test
    void stopWaitsForWorkUnderWayButNotForRetries() {
        CompletableFuture<Void> effect = new CompletableFuture<>();
        RecordDelivery delivery = delivery(event -> event.subject().equals("failing")
                ? CompletableFuture.failedFuture(new IllegalStateException("never"))
                : effect);
        TestRecord underWay = TestRecord.event("slow", 1);
        delivery.deliver(TestRecord.event("failing", 9).message());
        delivery.deliver(underWay.message());
        await(() -> begun.contains(1L) && begun.contains(9L));

        CompletableFuture<Void> stopped = delivery.stop().toCompletableFuture();
        assertThat(stopped).isNotDone();
        effect.complete(null);

        assertThat(stopped).succeedsWithin(SOON);
        assertThat(underWay.acknowledged()).isTrue();
    }

    @Test
    void beginsNothingAfterStop() {
        RecordDelivery delivery = delivery(event -> CompletableFuture.completedFuture(null));
        TestRecord late = TestRecord.event("late", 1);

        assertThat(delivery.stop().toCompletableFuture()).succeedsWithin(SOON);
        delivery.deliver(late.message());

        assertThat(begun).isEmpty();
        assertThat(late.acknowledged()).isFalse();
    }

    private RecordDelivery delivery(EventHandler handler) {
        EventHandler noting = (EventEnvelope event) -> {
            begun.add(event.version());
            return handler.handle(event);
        };
        return new RecordDelivery(
                noting,
                new EventLoop(vertx),
                TestSpans.none(),
                new ChannelTelemetry(new SimpleMeterRegistry(), "test-events-in"));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(condition);
    }
}

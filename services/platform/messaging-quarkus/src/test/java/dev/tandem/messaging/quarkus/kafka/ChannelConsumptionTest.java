package dev.tandem.messaging.quarkus.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.PauseState;
import dev.tandem.messaging.lane.DeadPolicy;
import dev.tandem.messaging.lane.LaneParts;
import dev.tandem.messaging.lane.LanePolicy;
import dev.tandem.messaging.lane.LaneRunnerSettings;
import dev.tandem.messaging.lane.Letter;
import dev.tandem.messaging.lane.LetterStatus;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.eventloop.LanesOnLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.TestSpans;
import dev.tandem.messaging.retry.Backoff;
import dev.tandem.testkit.memory.InMemoryLaneStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelConsumptionTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final InMemoryLaneStore lanes = new InMemoryLaneStore();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<Long> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void acknowledgesOnlyAfterTheEffectIsDurable() {
        CompletableFuture<Void> effect = new CompletableFuture<>();
        ChannelConsumption consumption = consumption(event -> effect);
        TestRecord record = TestRecord.event("a", 1);

        CompletionStage<Void> accepted = consumption.accept(record.message());
        await(() -> begun.size() == 1);
        assertThat(record.acknowledged()).isFalse();

        effect.complete(null);
        assertThat(accepted).succeedsWithin(SOON);
        assertThat(record.acknowledged()).isTrue();
    }

    @Test
    void keepsRecordsOfAKeyInOrderWhileTheFirstFails() {
        AtomicInteger failures = new AtomicInteger(2);
        ChannelConsumption consumption = consumption(event -> event.version() == 1 && failures.getAndDecrement() > 0
                ? CompletableFuture.failedFuture(new IllegalStateException("not yet"))
                : CompletableFuture.completedFuture(null));
        consumption.start();

        consumption.accept(TestRecord.event("a", 1).message());
        consumption.accept(TestRecord.event("a", 2).message());

        await(() -> begun.contains(2L));
        assertThat(begun).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    void parksWhatIsNoEventAndWhatFollowsUnderItsKeyAndAcknowledgesBoth() {
        ChannelConsumption consumption = consumption(event -> CompletableFuture.completedFuture(null));
        TestRecord garbled = TestRecord.garbled("a");
        TestRecord behind = TestRecord.event("a", 1);

        assertThat(consumption.accept(garbled.message())).succeedsWithin(SOON);
        assertThat(consumption.accept(behind.message())).succeedsWithin(SOON);
        assertThat(consumption.accept(TestRecord.event("b", 7).message())).succeedsWithin(SOON);

        assertThat(begun).containsExactly(7L);
        assertThat(garbled.acknowledged()).isTrue();
        assertThat(behind.acknowledged()).isTrue();
        assertThat(lanes.letters()).extracting(Letter::status).containsExactly(LetterStatus.DEAD, LetterStatus.PARKED);
    }

    @Test
    void acknowledgesNothingWhileADependencyIsAway() {
        ChannelConsumption consumption = consumption(
                event -> CompletableFuture.failedFuture(new CommandException.Unavailable("no database", null)));
        TestRecord record = TestRecord.event("a", 1);

        consumption.accept(record.message());
        await(() -> begun.size() > 2);

        assertThat(consumption.state()).isEqualTo(PauseState.PAUSED);
        assertThat(record.acknowledged()).isFalse();
        assertThat(lanes.letters()).isEmpty();
    }

    @Test
    void acknowledgesWhatIsOfNoConcernEvenThen() {
        EventHandler picky = new EventHandler() {
            @Override
            public CompletionStage<Void> handle(EventEnvelope event) {
                begun.add(event.version());
                return CompletableFuture.failedFuture(new CommandException.Unavailable("no database", null));
            }

            @Override
            public boolean concerns(IncomingRecord record) {
                return !record.orderingKey().equals("b");
            }
        };
        ChannelConsumption consumption = consuming(picky);
        TestRecord idle = TestRecord.event("b", 2);
        consumption.accept(TestRecord.event("a", 1).message());
        await(() -> consumption.state() == PauseState.PAUSED);

        assertThat(consumption.accept(idle.message())).succeedsWithin(SOON);

        assertThat(idle.acknowledged()).isTrue();
        assertThat(begun).doesNotContain(2L);
        assertThat(meters.get("tandem.consumer.events")
                        .tag("outcome", "passed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void stopWaitsForWorkUnderWayAndBeginsNothingMore() {
        CompletableFuture<Void> effect = new CompletableFuture<>();
        ChannelConsumption consumption = consumption(event -> effect);
        consumption.start();
        TestRecord underWay = TestRecord.event("slow", 1);
        TestRecord late = TestRecord.event("late", 2);
        consumption.accept(underWay.message());
        await(() -> begun.contains(1L));

        CompletionStage<Void> stopped = consumption.stop();
        assertThat(stopped.toCompletableFuture()).isNotDone();
        consumption.accept(late.message());
        effect.complete(null);

        assertThat(stopped).succeedsWithin(SOON);
        await(underWay::acknowledged);
        assertThat(begun).containsExactly(1L);
        assertThat(late.acknowledged()).isFalse();
    }

    private ChannelConsumption consumption(EventHandler handler) {
        return consuming(event -> {
            begun.add(event.version());
            return handler.handle(event);
        });
    }

    private ChannelConsumption consuming(EventHandler handler) {
        EventLoop loop = new EventLoop(vertx);
        ChannelTelemetry telemetry = new ChannelTelemetry(meters, "test-events-in");
        LanePolicy policy =
                new LanePolicy(9, new Backoff(Duration.ofMillis(10), Duration.ofMillis(10)), DeadPolicy.HOLD);
        LaneParts parts = new LaneParts(
                new LanesOnLoop(lanes, loop), ServiceFaults::classify, policy, InstantSource.system(), telemetry);
        LaneRunnerSettings settings =
                new LaneRunnerSettings(4, Duration.ofSeconds(30), Duration.ofSeconds(1), loop.delay());
        ChannelConsumption.Consumer consumer =
                new ChannelConsumption.Consumer("test-group", parts, settings, telemetry);
        return new ChannelConsumption(consumer, handler, loop, TestSpans.none());
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(SOON).until(condition);
    }
}

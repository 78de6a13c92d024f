package dev.tandem.ordering.order.adapter.grpc;

import static dev.tandem.ordering.order.OrderSamples.ORDER;
import static dev.tandem.ordering.order.OrderSamples.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.ordering.OrderingConfig;
import dev.tandem.ordering.order.application.StockReservations;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc;
import io.grpc.Status;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardedStockReservationsTest {
    private static final StockOutcome RESERVED = new StockOutcome.Reserved();
    private static final StockOutcome UNKNOWN = new StockOutcome.Unknown();
    private static final StockOutcome REFUSED = new StockOutcome.Refused(StockOutcome.Why.OUT_OF_STOCK, Map.of());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<Supplier<Uni<StockOutcome>>> script = new ArrayDeque<>();
    private final AtomicInteger callers = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void passesInventorysAnswersOn() {
        StockReservations guarded = guarded(Map.of());
        answers(RESERVED);
        answers(REFUSED);

        assertThat(reserve(guarded)).isEqualTo(RESERVED);
        assertThat(reserve(guarded)).isEqualTo(REFUSED);
        assertThat(calls).hasValue(2);
    }

    @Test
    void triesAgainWhenInventoryIsUnavailableForAMoment() {
        StockReservations guarded = guarded(Map.of());
        fails(Status.UNAVAILABLE);
        answers(RESERVED);

        assertThat(reserve(guarded)).isEqualTo(RESERVED);
        assertThat(calls).hasValue(2);
    }

    @Test
    void triesAgainWhenAPooledConnectionTurnsOutToBeBroken() {
        StockReservations guarded = guarded(Map.of());
        fails(Status.UNKNOWN.withCause(new HttpClosedException("Connection was closed")));
        fails(Status.UNKNOWN.withCause(new ConnectException("Connection refused")));
        answers(RESERVED);

        assertThat(reserve(guarded)).isEqualTo(RESERVED);
        assertThat(calls).hasValue(3);
        assertThat(callers).as("one caller, however often it is tried").hasValue(1);
    }

    @Test
    void doesNotRepeatWhatInventoryFailedAt() {
        StockReservations guarded = guarded(Map.of());
        fails(Status.UNKNOWN.withDescription("from inventory"));

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void doesNotRepeatWhatMayBeUnderWayStill() {
        StockReservations guarded = guarded(Map.of());
        fails(Status.DEADLINE_EXCEEDED);

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void leavesAnOverloadedInventoryAloneAndTakesTheOrderAllTheSame() {
        StockReservations guarded = guarded(Map.of());
        fails(Status.RESOURCE_EXHAUSTED);

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void givesUpAfterAFewRepetitions() {
        StockReservations guarded = guarded(Map.of("max-retries", "2"));
        fails(Status.UNAVAILABLE);
        fails(Status.UNAVAILABLE);
        fails(Status.UNAVAILABLE);

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(3);
    }

    @Test
    void doesNotRepeatWithoutBudget() {
        StockReservations guarded = guarded(Map.of("retry-budget", "0"));
        fails(Status.UNAVAILABLE);

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void doesNotWaitForASilentInventoryNorForItsTurn() throws IOException {
        try (SilentServer inventory = new SilentServer()) {
            StockReservations guarded = new GuardedStockReservations(
                    caller -> new InventoryStockReservations(
                            MutinyInventoryServiceGrpc.newMutinyStub(inventory.channel()), Duration.ofMillis(50)),
                    configured(Map.of("max-concurrent", "1")));
            CompletableFuture<StockOutcome> running = begin(guarded);
            CompletableFuture<StockOutcome> waiting = begin(guarded);

            assertThat(running).succeedsWithin(PATIENCE).isEqualTo(UNKNOWN);
            assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void stopsCallingAnInventoryThatKeepsFailing() {
        StockReservations guarded = guarded(Map.of("breaker-window", "4", "breaker-pause", "1m"));
        IntStream.range(0, 4).forEach(call -> fails(Status.INTERNAL));
        IntStream.range(0, 4).forEach(call -> reserve(guarded));

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(calls).hasValue(4);
    }

    @Test
    void aRefusalIsNoReasonToStopCalling() {
        StockReservations guarded = guarded(Map.of("breaker-window", "4", "breaker-pause", "1m"));
        IntStream.range(0, 5).forEach(call -> answers(REFUSED));

        IntStream.range(0, 5).forEach(call -> assertThat(reserve(guarded)).isEqualTo(REFUSED));
    }

    @Test
    void doesNotPileUpCalls() {
        StockReservations guarded = guarded(Map.of("max-concurrent", "1", "max-waiting", "1", "timeout", "1m"));
        script.add(() -> Uni.createFrom().nothing());
        CompletableFuture<StockOutcome> running = begin(guarded);
        CompletableFuture<StockOutcome> waiting = begin(guarded);

        assertThat(reserve(guarded)).isEqualTo(UNKNOWN);
        assertThat(running).isNotDone();
        assertThat(waiting).isNotDone();
        assertThat(calls).hasValue(1);
    }

    private void answers(StockOutcome outcome) {
        script.add(() -> Uni.createFrom().item(outcome));
    }

    private void fails(Status status) {
        script.add(() -> Uni.createFrom().failure(status.asRuntimeException()));
    }

    private StockReservations guarded(Map<String, String> config) {
        return new GuardedStockReservations(
                caller -> {
                    callers.incrementAndGet();
                    return (orderId, basket) -> {
                        calls.incrementAndGet();
                        return script.remove().get();
                    };
                },
                configured(config));
    }

    private static CompletableFuture<StockOutcome> begin(StockReservations guarded) {
        return guarded.reserve(ORDER, PURCHASE.basket()).subscribeAsCompletionStage();
    }

    private static StockOutcome reserve(StockReservations guarded) {
        return guarded.reserve(ORDER, PURCHASE.basket()).await().indefinitely();
    }

    private static OrderingConfig.Reservation configured(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(OrderingConfig.class)
                .withDefaultValue("tandem.ordering.reservation.timeout", "1m");
        values.forEach((name, value) -> builder.withDefaultValue("tandem.ordering.reservation." + name, value));
        SmallRyeConfig config = builder.addDefaultInterceptors().build();
        return config.getConfigMapping(OrderingConfig.class).reservation();
    }
}

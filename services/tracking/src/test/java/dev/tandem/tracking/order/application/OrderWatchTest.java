package dev.tandem.tracking.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.tracking.order.model.Fact;
import dev.tandem.tracking.order.model.OrderStatus;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OrderWatchTest {
    private static final UUID ORDER = new UUID(0, 1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final OrderSignals signals = new OrderSignals();
    private final InMemoryOrderViews views = new InMemoryOrderViews(signals);
    private long version;

    @Test
    void watcherGetsWhatIsStoredThenWhatArrivesAndThenTheEnd() {
        record(OrderStatus.PENDING);
        AssertSubscriber<TimelineEntry> watcher = watch(0, Long.MAX_VALUE);
        watcher.awaitItems(1);

        record(OrderStatus.CONFIRMED);
        watcher.awaitItems(2);
        record(OrderStatus.CANCELLED);

        watcher.awaitCompletion();
        assertThat(watcher.getItems())
                .extracting(TimelineEntry::status)
                .containsExactly(OrderStatus.PENDING, OrderStatus.CONFIRMED, OrderStatus.CANCELLED);
    }

    @Test
    void watcherResumesAfterItsPosition() {
        record(OrderStatus.PENDING);
        record(OrderStatus.CONFIRMED);
        record(OrderStatus.CANCELLED);

        AssertSubscriber<TimelineEntry> watcher = watch(1, Long.MAX_VALUE).awaitCompletion();

        assertThat(watcher.getItems()).extracting(TimelineEntry::position).containsExactly(2L, 3L);
    }

    @Test
    void longStoryArrivesWhole() {
        for (int i = 0; i < 350; i++) {
            record(OrderStatus.CONFIRMED);
        }
        record(OrderStatus.COMPLETED);

        AssertSubscriber<TimelineEntry> watcher = watch(0, Long.MAX_VALUE).awaitCompletion();

        assertThat(watcher.getItems()).hasSize(351);
    }

    @Test
    void watcherThatAsksForNothingGetsNothing() {
        record(OrderStatus.COMPLETED);

        watch(0, 0).assertHasNotReceivedAnyItem().assertNotTerminated();
    }

    @Test
    void unknownOrderIsToldAfterAWhile() {
        OrderWatch impatient =
                new OrderWatch(views, signals, Duration.ofMillis(10), Duration.ofMillis(50), InstantSource.system());

        impatient
                .watch(ORDER, 0, Runnable::run)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1))
                .awaitFailure(failure -> assertThat(failure).isInstanceOf(UnknownOrderException.class));
    }

    @Test
    void unknownOrderIsToldWhenThePatienceIsOverHoweverRarelyTheStoreIsAsked() {
        OrderWatch impatient = new OrderWatch(views, signals, LONG, Duration.ofMillis(50), InstantSource.system());

        impatient
                .watch(ORDER, 0, Runnable::run)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1))
                .awaitFailure(failure -> assertThat(failure).isInstanceOf(UnknownOrderException.class));
    }

    @Test
    void orderThatIsNotThereYetIsWaitedFor() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        OrderWatch patient = new OrderWatch(views, signals, Duration.ofMillis(5), Duration.ofSeconds(10), now::get);
        AssertSubscriber<TimelineEntry> watcher =
                patient.watch(ORDER, 0, Runnable::run).subscribe().withSubscriber(AssertSubscriber.create(1));
        now.set(Instant.EPOCH.plusMillis(9_999));
        Awaitility.await().until(() -> views.lookUps() > 3);
        watcher.assertNotTerminated();

        record(OrderStatus.PENDING);

        watcher.awaitItems(1).cancel();
    }

    @Test
    void positionBeyondTheEndIsToldAndNotWaitedFor() {
        record(OrderStatus.PENDING);

        watch(2, 1).awaitFailure(failure -> assertThat(failure)
                .isInstanceOf(PositionBeyondEndException.class)
                .hasMessageContaining("1 entry"));
        watch(1, 1).assertNotTerminated().cancel();
    }

    @Test
    void positionBeyondTheEndOfAFinalOrderIsNotTakenForTheEnd() {
        record(OrderStatus.COMPLETED);

        watch(7, 1).awaitFailure(failure -> assertThat(failure).isInstanceOf(PositionBeyondEndException.class));
    }

    @Test
    void watcherThatLeavesIsForgotten() {
        record(OrderStatus.PENDING);
        AssertSubscriber<TimelineEntry> watcher = watch(0, Long.MAX_VALUE);
        watcher.awaitItems(1);

        watcher.cancel();

        Awaitility.await().until(() -> signals.watchedOrders() == 0);
    }

    private AssertSubscriber<TimelineEntry> watch(long after, long demand) {
        return new OrderWatch(views, signals, LONG, LONG, InstantSource.system())
                .watch(ORDER, after, Runnable::run)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(demand));
    }

    private void record(OrderStatus status) {
        version++;
        Fact fact = new Fact.StatusChanged(status, "");
        Step step = new Step(ORDER, new UUID(1, version), "t", "s", Instant.EPOCH, version, fact, status.name());
        views.record(step).await().indefinitely();
    }
}

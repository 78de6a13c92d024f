package dev.tandem.tracking.order.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.tracking.RealInfrastructure;
import dev.tandem.tracking.order.model.Fact;
import dev.tandem.tracking.order.model.OrderStatus;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PostgresOrderViewsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    /** Migrations run once the service has started. */
    @BeforeEach
    void schemaIsThere() {
        PostgresOrderViews views = replica();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> await(() -> views.find(UUID.randomUUID()))
                .isEmpty());
    }

    @Test
    void replicasThatLearnOfAnOrderAtTheSameTimeTellOneStory() {
        List<PostgresOrderViews> replicas = List.of(replica(), replica(), replica());
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(200).toList();

        List<Uni<Void>> recorded = LongStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(version -> orders.stream()
                        .map(order -> replicas.get((int) (version % 3)).record(step(order, version))))
                .toList();
        await(() -> Uni.join().all(recorded).andCollectFailures());

        for (UUID order : orders) {
            assertThat(await(() -> replicas.get(0).timeline(order, 0, 10)))
                    .extracting(TimelineEntry::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(await(() -> replicas.get(0).find(order)).map(OrderView::status))
                    .contains(OrderStatus.COMPLETED);
        }
    }

    @Test
    void replicasThatGetTheSameEventTakeItInOnce() {
        List<PostgresOrderViews> replicas = List.of(replica(), replica());
        List<Step> steps = Stream.generate(UUID::randomUUID)
                .limit(200)
                .map(order -> step(order, 1))
                .toList();

        await(() -> Uni.join()
                .all(steps.stream()
                        .flatMap(step -> replicas.stream().map(replica -> replica.record(step)))
                        .toList())
                .andCollectFailures());

        for (Step step : steps) {
            assertThat(await(() -> replicas.get(0).timeline(step.orderId(), 0, 10)))
                    .hasSize(1);
            assertThat(await(() -> replicas.get(0).find(step.orderId())).map(OrderView::entries))
                    .contains(1L);
        }
    }

    private PostgresOrderViews replica() {
        return new PostgresOrderViews(sessions, pool, new EventLoop(vertx), LingerLimits.NONE);
    }

    private static Step step(UUID order, long version) {
        OrderStatus status = version == 6 ? OrderStatus.COMPLETED : OrderStatus.CONFIRMED;
        return new Step(
                order,
                UUID.randomUUID(),
                "Moved",
                "/tandem/ordering",
                NOON.plusSeconds(version),
                version,
                new Fact.StatusChanged(status, ""),
                "moved on");
    }

    /** In a context of its own, which reading asks for. */
    private <T> T await(Supplier<Uni<T>> work) {
        return new EventLoop(vertx)
                .callApart(() -> work.get().subscribeAsCompletionStage())
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}

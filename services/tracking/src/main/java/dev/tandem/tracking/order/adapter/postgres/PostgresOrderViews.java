package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.messaging.batch.BatchLimits;
import dev.tandem.messaging.batch.GroupCommit;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.kafka.ServiceFaults;
import dev.tandem.messaging.store.StoreException;
import dev.tandem.tracking.order.application.OrderFilter;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Views and timelines. Steps that arrive while others are taken in go together; a view's row is locked meanwhile, so steps
 * of one order stand in line and positions have no gaps. Notifications wake the watchers of all replicas.
 */
public final class PostgresOrderViews implements OrderViews {
    /** The channel on which order ids with news are told. */
    public static final String CHANNEL = "tracking_orders";

    private static final String TIMELINE =
            "from TimelineEntryEntity where orderId = :orderId and position > :position order by position";

    private static final int MAX_BATCH = 500;
    private static final int RACES = 5;

    private final Mutiny.SessionFactory sessions;
    private final GroupCommit<Step> recording;

    /**
     * @param sessions for reading
     * @param pool for taking in steps, many at once
     * @param loop on which steps are taken in, one batch at a time
     * @param linger how long steps wait for others
     */
    public PostgresOrderViews(Mutiny.SessionFactory sessions, Pool pool, EventLoop loop, LingerLimits linger) {
        this.sessions = sessions;
        this.recording = new GroupCommit<>(
                new BatchLimits(MAX_BATCH, linger, loop.delay()),
                ServiceFaults::classify,
                steps -> loop.callApart(() -> commit(steps, pool, RACES).toCompletionStage()));
    }

    /** Again when another replica was first with one of the orders: its row is there to be locked then. */
    private static Future<Void> commit(List<Step> steps, Pool pool, int races) {
        return pool.withTransaction(connection -> new StepBatch(steps, connection).record())
                .recover(failure -> failure instanceof StoreException.Conflict && races > 0
                        ? commit(steps, pool, races - 1)
                        : Future.failedFuture(failure));
    }

    @Override
    public Uni<Void> record(Step step) {
        return Uni.createFrom().completionStage(() -> recording.submit(step));
    }

    @Override
    public Uni<Optional<OrderView>> find(UUID orderId) {
        return sessions.withSession(session -> session.find(OrderViewEntity.class, orderId))
                .map(row -> Optional.ofNullable(row).map(OrderViewEntity::toView));
    }

    @Override
    public Uni<List<TimelineEntry>> timeline(UUID orderId, long afterPosition, int limit) {
        return sessions.withSession(session -> session.createQuery(TIMELINE, TimelineEntryEntity.class)
                        .setParameter("orderId", orderId)
                        .setParameter("position", afterPosition)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(TimelineEntryEntity::toEntry).toList());
    }

    @Override
    public Uni<List<OrderView>> list(OrderFilter filter, int limit) {
        return sessions.withSession(session ->
                        ListQuery.of(filter).in(session).setMaxResults(limit).getResultList())
                .map(rows -> rows.stream().map(OrderViewEntity::toView).toList());
    }
}

package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.application.OrderFilter;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import dev.tandem.tracking.order.model.TimelineEntry;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Views and timelines. The view's row is locked while a step is taken in, so steps of one order stand in line and
 * positions have no gaps; one notification per transaction wakes the watchers of all replicas.
 */
public final class PostgresOrderViews implements OrderViews {
    /** The channel on which order ids with news are told. */
    public static final String CHANNEL = "tracking_orders";

    private static final String CREATE = """
            insert into order_views (order_id, customer_id, status, cancel_reason, payment_status, shipment_status,
                carrier, tracking_number, placed, order_version, payment_version, shipment_version, entries,
                created_at, updated_at)
            values (:orderId, '', 'UNKNOWN', '', '', '', '', '', '', 0, 0, 0, 0, :time, :time)
            on conflict (order_id) do nothing""";

    private static final String TIMELINE =
            "from TimelineEntryEntity where orderId = :orderId and position > :position order by position";

    private final Mutiny.SessionFactory sessions;

    public PostgresOrderViews(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> record(Step step) {
        return sessions.withTransaction(session -> session.createNativeQuery(CREATE)
                .setParameter("orderId", step.orderId())
                .setParameter("time", step.time())
                .executeUpdate()
                .chain(created -> session.find(OrderViewEntity.class, step.orderId(), LockModeType.PESSIMISTIC_WRITE))
                .chain(row -> session.find(TimelineEntryEntity.class, step.eventId())
                        .chain(known -> known == null
                                ? take(session, row, step)
                                : Uni.createFrom().voidItem())));
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

    private Uni<Void> take(Mutiny.Session session, OrderViewEntity row, Step step) {
        OrderView after = row.toView().after(step);
        row.take(after);
        return session.persist(TimelineEntryEntity.of(step, after))
                .chain(session::flush)
                .chain(() -> session.createNativeQuery("select cast(pg_notify(:channel, :order) as text)", String.class)
                        .setParameter("channel", CHANNEL)
                        .setParameter("order", step.orderId().toString())
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }
}

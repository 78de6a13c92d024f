package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.Step;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Steps taken in by one transaction. Rows are locked in the order of their ids, so two replicas wait for each other
 * instead of blocking each other; the notification, whose commit the whole server does one at a time, comes once.
 */
record StepBatch(List<Step> steps) {
    private static final int ROWS_AT_ONCE = 200;

    private static final String CREATE = """
            insert into order_views (order_id, customer_id, status, cancel_reason, payment_status, shipment_status,
                carrier, tracking_number, placed, order_version, payment_version, shipment_version, entries,
                created_at, updated_at)
            select order_id, '', 'UNKNOWN', '', '', '', '', '', '', 0, 0, 0, 0, now(), now()
            from unnest(cast(string_to_array(:orders, ',') as uuid[])) as missing (order_id) order by order_id
            on conflict (order_id) do nothing""";

    private static final String LOCK = "from OrderViewEntity where orderId in (:orders) order by orderId";
    private static final String KNOWN = "select eventId from TimelineEntryEntity where eventId in (:events)";
    private static final String TELL = """
            select cast(pg_notify(:channel, order_id) as text)
            from unnest(string_to_array(:orders, ',')) as changed (order_id)""";

    Uni<Void> record(Mutiny.SessionFactory sessions) {
        return sessions.withTransaction(session -> session.setBatchSize(ROWS_AT_ONCE)
                .createNativeQuery(CREATE)
                .setParameter("orders", joined(orders()))
                .executeUpdate()
                .chain(created -> lock(session))
                .chain(views -> known(session).chain(known -> take(session, views, new HashSet<>(known)))));
    }

    private Uni<Map<UUID, OrderViewEntity>> lock(Mutiny.Session session) {
        return session.createQuery(LOCK, OrderViewEntity.class)
                .setParameter("orders", orders())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.orderId, Function.identity())));
    }

    // After the lock: what another replica has taken in of these orders is there to see.
    private Uni<List<UUID>> known(Mutiny.Session session) {
        return session.createQuery(KNOWN, UUID.class)
                .setParameter("events", steps.stream().map(Step::eventId).toList())
                .getResultList();
    }

    private Uni<Void> take(Mutiny.Session session, Map<UUID, OrderViewEntity> views, Set<UUID> known) {
        List<TimelineEntryEntity> entries = new ArrayList<>();
        for (Step step : steps) {
            if (known.add(step.eventId())) {
                OrderViewEntity row = views.get(step.orderId());
                OrderView after = before(row, step).after(step);
                row.take(after);
                entries.add(TimelineEntryEntity.of(step, after));
            }
        }
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Set<UUID> changed = entries.stream().map(entry -> entry.orderId).collect(Collectors.toSet());
        return session.persistAll(entries.toArray())
                .chain(session::flush)
                .chain(() -> session.createNativeQuery(TELL, String.class)
                        .setParameter("channel", PostgresOrderViews.CHANNEL)
                        .setParameter("orders", joined(changed))
                        .getResultList())
                .replaceWithVoid();
    }

    private static OrderView before(OrderViewEntity row, Step step) {
        return row.entries == 0 ? OrderView.unknown(step.orderId(), step.time()) : row.toView();
    }

    private Set<UUID> orders() {
        return steps.stream().map(Step::orderId).collect(Collectors.toSet());
    }

    private static String joined(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}

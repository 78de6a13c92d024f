package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.adapter.postgres.StepBatch.Taken;
import dev.tandem.tracking.order.model.OrderStatus;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.OrderView.Versions;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What a batch of steps reads and writes, many rows per statement, on the connection of one transaction. */
record ViewRows(SqlConnection connection) {
    private static final String CREATE = """
            insert into order_views (order_id, customer_id, status, cancel_reason, payment_status, shipment_status,
                carrier, tracking_number, placed, order_version, payment_version, shipment_version, entries,
                created_at, updated_at)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::bytea[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[],
                                 $14::timestamptz[], $15::timestamptz[]) as missing (order_id)
            order by order_id
            on conflict (order_id) do nothing""";

    private static final String LOCK =
            "select * from order_views where order_id = any($1) order by order_id for update";

    private static final String KNOWN = "select event_id from timeline_entries where event_id = any($1)";

    private static final String ADD = """
            insert into timeline_entries (event_id, order_id, position, type, source, occurred_at, status, summary)
            select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[],
                                 $7::text[], $8::text[])""";

    private static final String UPDATE = """
            update order_views
            set customer_id = changed.customer_id, status = changed.status, cancel_reason = changed.cancel_reason,
                payment_status = changed.payment_status, shipment_status = changed.shipment_status,
                carrier = changed.carrier, tracking_number = changed.tracking_number, placed = changed.placed,
                order_version = changed.order_version, payment_version = changed.payment_version,
                shipment_version = changed.shipment_version, entries = changed.entries,
                created_at = changed.created_at, updated_at = changed.updated_at
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::bytea[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::timestamptz[],
                        $15::timestamptz[])
                as changed (order_id, customer_id, status, cancel_reason, payment_status, shipment_status, carrier,
                            tracking_number, placed, order_version, payment_version, shipment_version, entries,
                            created_at, updated_at)
            where order_views.order_id = changed.order_id""";

    private static final String TELL = "select pg_notify('" + PostgresOrderViews.CHANNEL
            + "', order_id) from unnest($1::text[]) as told (order_id)";

    /** Completes with how many of them another replica had not made meanwhile. */
    Future<Integer> create(List<OrderView> views) {
        return connection.preparedQuery(CREATE).execute(columns(views)).map(SqlResult::rowCount);
    }

    Future<Map<UUID, OrderView>> lock(UUID[] orders) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(orders)).map(rows -> {
            Map<UUID, OrderView> views = new HashMap<>();
            rows.forEach(row -> views.put(row.getUUID("order_id"), view(row)));
            return views;
        });
    }

    /** Which of the events have been taken in. */
    Future<Set<UUID>> known(UUID[] events) {
        return connection.preparedQuery(KNOWN).execute(Tuple.of(events)).map(rows -> {
            Set<UUID> known = new HashSet<>();
            rows.forEach(row -> known.add(row.getUUID("event_id")));
            return known;
        });
    }

    Future<Void> add(List<Taken> taken) {
        Tuple entries = Tuple.tuple()
                .addArrayOfUUID(ids(taken, entry -> entry.step().eventId()))
                .addArrayOfUUID(ids(taken, entry -> entry.step().orderId()))
                .addArrayOfLong(numbers(taken, entry -> entry.after().entries()))
                .addArrayOfString(texts(taken, entry -> entry.step().type()))
                .addArrayOfString(texts(taken, entry -> entry.step().source()))
                .addArrayOfOffsetDateTime(times(taken, entry -> entry.step().time()))
                .addArrayOfString(texts(taken, entry -> entry.after().status().name()))
                .addArrayOfString(texts(taken, entry -> entry.step().summary()));
        return connection.preparedQuery(ADD).execute(entries).mapEmpty();
    }

    Future<Void> update(List<OrderView> views) {
        return connection.preparedQuery(UPDATE).execute(columns(views)).mapEmpty();
    }

    /** Wakes the watchers of these orders, in all replicas, once the transaction is committed. */
    Future<Void> tell(Set<UUID> orders) {
        Tuple told = Tuple.tuple().addArrayOfString(texts(orders, UUID::toString));
        return connection.preparedQuery(TELL).execute(told).mapEmpty();
    }

    private static Tuple columns(List<OrderView> views) {
        return Tuple.tuple()
                .addArrayOfUUID(ids(views, OrderView::orderId))
                .addArrayOfString(texts(views, OrderView::customerId))
                .addArrayOfString(texts(views, view -> view.status().name()))
                .addArrayOfString(texts(views, OrderView::cancelReason))
                .addArrayOfString(texts(views, OrderView::paymentStatus))
                .addArrayOfString(texts(views, OrderView::shipmentStatus))
                .addArrayOfString(texts(views, OrderView::carrier))
                .addArrayOfString(texts(views, OrderView::trackingNumber))
                .addArrayOfBuffer(views.stream()
                        .map(view -> Buffer.buffer(view.details()))
                        .toArray(Buffer[]::new))
                .addArrayOfLong(numbers(views, view -> view.versions().order()))
                .addArrayOfLong(numbers(views, view -> view.versions().payment()))
                .addArrayOfLong(numbers(views, view -> view.versions().shipment()))
                .addArrayOfLong(numbers(views, OrderView::entries))
                .addArrayOfOffsetDateTime(times(views, OrderView::createdAt))
                .addArrayOfOffsetDateTime(times(views, OrderView::updatedAt));
    }

    private static OrderView view(Row row) {
        return new OrderView(
                row.getUUID("order_id"),
                row.getString("customer_id"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("cancel_reason"),
                row.getString("payment_status"),
                row.getString("shipment_status"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getBuffer("placed").getBytes(),
                new Versions(
                        row.getLong("order_version"), row.getLong("payment_version"), row.getLong("shipment_version")),
                row.getLong("entries"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static <T> UUID[] ids(Collection<T> items, Function<T, UUID> value) {
        return items.stream().map(value).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> items, Function<T, Long> value) {
        return items.stream().map(value).toArray(Long[]::new);
    }

    private static <T> OffsetDateTime[] times(Collection<T> items, Function<T, Instant> value) {
        return items.stream()
                .map(value)
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}

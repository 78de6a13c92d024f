package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.relay.RelayLease;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/**
 * Reads the event table below the snapshot horizon: only transactions that are finished, with all before them.
 * Open transactions of other databases on the server are told apart and do not hold the horizon back.
 */
public final class PostgresOutbox implements Outbox {
    /** A foreign transaction that ends between snapshot and look counts as ours once more: late, never skipped. */
    private static final String HORIZON = """
            with horizon as (
              select coalesce(min(running.xid), pg_snapshot_xmax(pg_current_snapshot())) as xid
              from pg_snapshot_xip(pg_current_snapshot()) as running (xid)
              where not exists (
                select 1 from pg_stat_activity other
                where other.backend_xid = running.xid::xid and other.datname <> current_database()))
            """;

    private static final String READ = HORIZON + """
            select transaction_id::text::bigint as transaction, position, event_id, stream_id, version, type, payload,
                   occurred_at, traceparent, correlation_id, causation_id, schema,
                   transaction_id >= (select xid from horizon) as held_back
            from events
            where (transaction_id, position) > ($1::text::xid8, $2)
            order by transaction_id, position limit $3""";

    private static final String ACQUIRE = """
            update relay_leases
            set owner = $1, expires_at = clock_timestamp() + make_interval(secs => $2),
                epoch = case when owner = $1 and expires_at > clock_timestamp() then epoch else epoch + 1 end
            where name = 'outbox' and (owner = $1 or owner is null or expires_at <= clock_timestamp())
            returning epoch, transaction_id::text::bigint as transaction, position""";

    private static final String ADVANCE = """
            update relay_leases set transaction_id = $1::text::xid8, position = $2
            where name = 'outbox' and owner = $3 and epoch = $4""";

    private static final String RELEASE = """
            update relay_leases set owner = null, expires_at = '-infinity'
            where name = 'outbox' and owner = $1 and epoch = $2""";

    private final Pool pool;
    private final InstantSource time;

    /** @param time measures how long leases last, from before they are asked for */
    public PostgresOutbox(Pool pool, InstantSource time) {
        this.time = time;
        this.pool = pool;
    }

    @Override
    public CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive) {
        // Reckoned from before the call, so that this side never believes in the lease longer than the server does.
        Instant expiresAt = time.instant().plus(timeToLive);
        return PostgresFailures.stage(pool.preparedQuery(ACQUIRE)
                .execute(Tuple.of(owner, timeToLive.toMillis() / 1000.0))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new RelayLease(owner, row.getLong("epoch"), position(row), expiresAt))));
    }

    @Override
    public CompletionStage<OutboxPage> read(OutboxPosition after, int limit) {
        return PostgresFailures.stage(pool.preparedQuery(READ)
                .execute(Tuple.of(Long.toString(after.transaction()), after.position(), limit))
                .map(PostgresOutbox::page));
    }

    @Override
    public CompletionStage<Boolean> advance(RelayLease lease, OutboxPosition to) {
        return PostgresFailures.stage(pool.preparedQuery(ADVANCE)
                .execute(Tuple.of(Long.toString(to.transaction()), to.position(), lease.owner(), lease.epoch()))
                .map(result -> result.rowCount() == 1));
    }

    @Override
    public CompletionStage<Void> release(RelayLease lease) {
        return PostgresFailures.stage(pool.preparedQuery(RELEASE)
                .execute(Tuple.of(lease.owner(), lease.epoch()))
                .mapEmpty());
    }

    /** What is held back comes last, for transactions are in order. */
    private static OutboxPage page(RowSet<Row> rows) {
        List<OutboxEvent> events = StreamSupport.stream(rows.spliterator(), false)
                .takeWhile(row -> !row.getBoolean("held_back"))
                .map(row -> new OutboxEvent(position(row), PostgresEventStore.event(row)))
                .toList();
        return new OutboxPage(events, events.size() < rows.size());
    }

    private static OutboxPosition position(Row row) {
        return new OutboxPosition(row.getLong("transaction"), row.getLong("position"));
    }
}

package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.relay.OutboxBacklog;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.CompletionStage;

/** Compares the newest event's number with the relay's cursor: two index look-ups, however long the backlog is. */
public final class PostgresOutboxBacklog implements OutboxBacklog {
    private static final String PENDING = """
            select greatest(0, coalesce((select events.position from events
                                         order by transaction_id desc, events.position desc limit 1), 0)
                               - relay_leases.position) as pending
            from relay_leases where name = 'outbox'""";

    private final Pool pool;

    public PostgresOutboxBacklog(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<Long> pending() {
        return PostgresFailures.stage(pool.preparedQuery(PENDING)
                .execute()
                .map(rows -> rows.iterator().next().getLong("pending")));
    }
}

package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxBacklog;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.conformance.StoreFixture;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;

/** A migrated, empty database on a real server, used through a role without privileges. */
final class PostgresFixture implements StoreFixture {
    private static final String CLEAR = """
            truncate events, streams, commands, tasks, lanes, letters;
            update relay_leases set owner = null, epoch = 0, expires_at = '-infinity',
                                    transaction_id = '0', position = 0""";

    private final Vertx vertx = Vertx.vertx();
    private final PgConnectOptions options;
    private final Pool pool;

    PostgresFixture(PgConnectOptions options) {
        this.options = options;
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    void clear() {
        Stages.await(pool.query(CLEAR).execute().toCompletionStage());
    }

    void close() {
        Stages.await(vertx.close().toCompletionStage());
    }

    @Override
    public EventStore replica() {
        return new PostgresEventStore(pool, () -> false);
    }

    @Override
    public Outbox outbox() {
        return new PostgresOutbox(pool, InstantSource.system());
    }

    @Override
    public OutboxBacklog backlog() {
        return new PostgresOutboxBacklog(pool);
    }

    @Override
    public TaskStore tasks() {
        return new PostgresTaskStore(pool);
    }

    PostgresWeeks commandWeeks() {
        return PostgresWeeks.ofCommands(pool);
    }

    PostgresWeeks letterWeeks() {
        return PostgresWeeks.ofLetters(pool);
    }

    List<String> tables(String prefix) {
        return Stages.await(
                pool.preparedQuery("select relname from pg_class where relkind = 'r' and relname like $1 order by 1")
                        .execute(Tuple.of(prefix + '%'))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .toList())
                        .toCompletionStage());
    }

    LaneStore lanes() {
        return new PostgresLaneStore(pool);
    }

    @Override
    public HeldAppend hold(Append append) {
        SqlConnection connection = connection(options);
        Transaction transaction = Stages.await(connection.begin().toCompletionStage());
        Stages.await(connection
                .preparedQuery(AppendStatement.SQL)
                .execute(AppendStatement.parameters(append, false))
                .toCompletionStage());
        return () -> Stages.await(
                transaction.commit().compose(done -> connection.close()).toCompletionStage());
    }

    @Override
    public int mostBatchesFor(int commands) {
        return commands / 100;
    }

    /** A transaction that has written something, and stays open until closed. */
    AutoCloseable openTransaction(PgConnectOptions where) {
        SqlConnection connection = connection(where);
        Transaction transaction = Stages.await(connection.begin().toCompletionStage());
        Stages.await(connection.query("select pg_current_xact_id()").execute().toCompletionStage());
        return () -> Stages.await(
                transaction.rollback().compose(done -> connection.close()).toCompletionStage());
    }

    PostgresNotifications notifications() {
        return new PostgresNotifications(vertx, options);
    }

    private SqlConnection connection(PgConnectOptions where) {
        return Stages.await(PgConnection.connect(vertx, where)
                .map(SqlConnection.class::cast)
                .toCompletionStage());
    }
}

package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.batch.BatchLimits;
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
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A migrated, empty database on a real server, used through a role without privileges. */
final class PostgresFixture implements StoreFixture {
    private static final String CLEAR = """
            truncate events, streams, commands, tasks, lanes, letters;
            update relay_leases set owner = null, epoch = 0, expires_at = '-infinity',
                                    transaction_id = '0', position = 0""";

    private static final Pattern COMMAND_INDEX = Pattern.compile("commands_\\w+_pkey");

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
        return new PostgresTaskStore(pool, BatchLimits.atOnce(500));
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

    /** The indexes of the command log in which a batch is looked up. */
    Set<String> lookedUp() {
        Tuple nothing = Tuple.tuple().addArrayOfString(new String[] {"a"}).addArrayOfUUID(new UUID[] {new UUID(0, 0)});
        RowSet<Row> plan = Stages.await(pool.withTransaction(connection -> connection
                        .query("set local enable_seqscan = off")
                        .execute()
                        .compose(set -> connection
                                .preparedQuery("explain " + PostgresEventStore.LOAD)
                                .execute(nothing)))
                .toCompletionStage());
        return StreamSupport.stream(plan.spliterator(), false)
                .flatMap(line -> COMMAND_INDEX.matcher(line.getString(0)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
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

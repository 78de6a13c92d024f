package dev.tandem.messaging.quarkus.postgres;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The weekly partitions of a table. Replicas take turns; a table that is busy is left for the next time. */
public final class PostgresWeeks {
    /** This week and the next: every one more is one more index in every look-up. */
    public static final int PREPARED = 2;

    private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;

    /** Waiting for a lock on the table holds up everybody behind, so not for long. */
    private static final String SHORT_WAIT = "set local lock_timeout = '2s'";

    private static final String TURN = "select pg_advisory_xact_lock(hashtext($1))";

    private static final String PARTITIONS = """
            select partition.relname as name from pg_inherits
            join pg_class partition on partition.oid = inhrelid
            where inhparent = $1::text::regclass and partition.relname <> $1 || '_default'
            order by 1""";

    private final Pool pool;
    private final String table;
    private final String dropUnless;

    private PostgresWeeks(Pool pool, String table, String dropUnless) {
        this.pool = pool;
        this.table = table;
        this.dropUnless = dropUnless;
    }

    public static PostgresWeeks ofCommands(Pool pool) {
        return new PostgresWeeks(pool, "commands", "false");
    }

    /** A week with a letter that waits for people is kept. */
    public static PostgresWeeks ofLetters(Pool pool) {
        return new PostgresWeeks(pool, "letters", "status not in ('APPLIED', 'DISCARDED')");
    }

    /** Makes the partitions of so many weeks from that Monday on that are not there yet. */
    public CompletionStage<Void> prepare(LocalDate monday, int weeks) {
        return PostgresFailures.stage(inTurn(connection -> names(connection).compose(known -> {
            Future<Void> made = Future.succeededFuture();
            for (int i = 0; i < weeks; i++) {
                LocalDate week = monday.plusWeeks(i);
                if (!known.contains(name(week))) {
                    made = made.compose(before -> create(connection, week));
                }
            }
            return made;
        })));
    }

    /** Drops the partitions of the weeks before that Monday; gives the names of those it had to keep. */
    public CompletionStage<List<String>> drop(LocalDate monday) {
        String oldestKept = name(monday);
        List<String> kept = new ArrayList<>();
        return PostgresFailures.stage(inTurn(connection -> names(connection).compose(known -> {
            Future<Void> dropped = Future.succeededFuture();
            for (String partition : known) {
                if (partition.compareTo(oldestKept) < 0) {
                    dropped = dropped.compose(before -> drop(connection, partition, kept));
                }
            }
            return dropped.map(done -> List.copyOf(kept));
        })));
    }

    private <T> Future<T> inTurn(Function<SqlConnection, Future<T>> work) {
        return pool.withTransaction(connection -> connection
                .query(SHORT_WAIT)
                .execute()
                .compose(set -> connection.preparedQuery(TURN).execute(Tuple.of("weeks of " + table)))
                .compose(turn -> work.apply(connection)));
    }

    private Future<List<String>> names(SqlConnection connection) {
        return connection.preparedQuery(PARTITIONS).execute(Tuple.of(table)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("name"))
                .toList());
    }

    private Future<Void> create(SqlConnection connection, LocalDate week) {
        return connection
                .query("create table %s partition of %s for values from ('%s') to ('%s')"
                        .formatted(name(week), table, week, week.plusWeeks(1)))
                .execute()
                .mapEmpty();
    }

    private Future<Void> drop(SqlConnection connection, String partition, List<String> kept) {
        return connection
                .query("select exists (select 1 from %s where %s) as needed".formatted(partition, dropUnless))
                .execute()
                .compose(rows -> {
                    if (rows.iterator().next().getBoolean("needed")) {
                        kept.add(partition);
                        return Future.<Void>succeededFuture();
                    }
                    return connection.query("drop table " + partition).execute().mapEmpty();
                });
    }

    private String name(LocalDate monday) {
        return table + '_' + monday.format(NAME);
    }
}

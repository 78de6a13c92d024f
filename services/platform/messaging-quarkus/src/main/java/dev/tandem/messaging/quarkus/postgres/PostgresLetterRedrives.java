package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.letter.Instruction;
import dev.tandem.messaging.letter.NewRedrive;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveClaim;
import dev.tandem.messaging.letter.RedriveStatus;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.letter.RefusedException;
import dev.tandem.messaging.quarkus.postgres.DeskActions.RedriveAction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Redrives in a table. A step locks the redrive's row first, then lanes, then letters. */
public final class PostgresLetterRedrives implements RedriveStore {
    private static final String FIND = RedriveColumns.SELECT + " where redrive_id = $1";

    private static final String LIST = RedriveColumns.SELECT + " where number < $1 order by number desc limit $2";

    private static final String LOCK = "select * from redrives where redrive_id = $1 for update";

    private static final String CLAIM = """
            update redrives set epoch = epoch + 1, due_at = $2
            where redrive_id = (select redrive_id from redrives where status = 'RUNNING' and due_at <= $1
                                order by due_at limit 1 for update skip locked)
            returning redrive_id, epoch""";

    private static final String NEXT_DUE = "select min(due_at) as due from redrives where status = 'RUNNING'";

    private static final String REST =
            "update redrives set due_at = $3 where redrive_id = $1 and epoch = $2 and status = 'RUNNING'";

    private static final String COMPLETE = """
            update redrives set status = 'COMPLETED', changed_at = $3
            where redrive_id = $1 and epoch = $2 and status = 'RUNNING'""";

    private static final String CANCEL =
            "update redrives set status = 'CANCELLED', changed_at = $2 where redrive_id = $1";

    private static final String RESUME = """
            update redrives set status = 'RUNNING', stop_reason = null, failed_before = failed_before + $3,
                due_at = $2, changed_at = $2
            where redrive_id = $1""";

    private static final String STOP = """
            update redrives set status = 'STOPPED', stop_reason = $3, failed_before = failed_before + $4,
                failed_letters = $5, changed_at = $2
            where redrive_id = $1""";

    /** Letters that failed are counted once and are free for another redrive. */
    private static final String LET_GO =
            "update letters set redrive_id = null where redrive_id = $1 and status = 'DEAD' returning letter_id";

    private static final String BLOCKED = """
            select letter_id from letters join lanes using (consumer, topic, key)
            where redrive_id = $1 and status = 'CLAIMED' and lanes.due_at = 'infinity' limit $2""";

    private final Pool pool;

    public PostgresLetterRedrives(Pool pool) {
        this.pool = pool;
    }

    @Override
    public CompletionStage<Redrive> start(NewRedrive redrive) {
        return stage(pool.withTransaction(connection -> connection
                .preparedQuery(RedriveColumns.INSERT)
                .execute(RedriveColumns.inserted(redrive))
                .compose(inserted -> inserted.size() == 0
                        ? requireSame(connection, redrive)
                        : DeskActions.add(connection, redrive.id(), started(redrive.by())))
                .compose(done -> require(connection, redrive.id()))));
    }

    @Override
    public CompletionStage<Optional<Redrive>> find(UUID redrive) {
        return stage(find(pool, redrive));
    }

    @Override
    public CompletionStage<List<Redrive>> list(long beforeNumber, int limit) {
        return stage(pool.preparedQuery(LIST)
                .execute(Tuple.of(beforeNumber, limit))
                .map(rows -> Rows.stream(rows).map(RedriveColumns::redrive).toList()));
    }

    @Override
    public CompletionStage<Redrive> cancel(UUID redrive, Instruction by) {
        return changed(redrive, (connection, status) -> {
            RedriveStatus next = status.cancelled();
            return connection
                    .preparedQuery(CANCEL)
                    .execute(Tuple.of(redrive, Columns.time(by.at())))
                    .compose(done -> DeskActions.add(
                            connection, redrive, new RedriveAction("CANCEL_REDRIVE", by, Optional.of(status), next)));
        });
    }

    @Override
    public CompletionStage<Redrive> resume(UUID redrive, Instruction by) {
        return changed(redrive, (connection, status) -> {
            RedriveStatus next = status.resumed();
            return letGo(connection, redrive)
                    .compose(failed -> connection
                            .preparedQuery(RESUME)
                            .execute(Tuple.of(redrive, Columns.time(by.at()), failed.size())))
                    .compose(done -> DeskActions.add(
                            connection, redrive, new RedriveAction("RESUME_REDRIVE", by, Optional.of(status), next)));
        });
    }

    @Override
    public CompletionStage<Optional<RedriveClaim>> claim(Instant now, Duration claimTime) {
        return stage(pool.preparedQuery(CLAIM)
                .execute(Tuple.of(Columns.time(now), Columns.time(now.plus(claimTime))))
                .compose(rows -> Rows.first(rows)
                        .map(row -> find(pool, row.getUUID("redrive_id"))
                                .map(found -> found.map(redrive -> new RedriveClaim(redrive, row.getLong("epoch")))))
                        .orElse(Future.succeededFuture(Optional.empty()))));
    }

    @Override
    public CompletionStage<Optional<Instant>> nextDue() {
        return stage(pool.preparedQuery(NEXT_DUE).execute().map(rows -> Optional.ofNullable(
                        rows.iterator().next().getOffsetDateTime("due"))
                .map(OffsetDateTime::toInstant)));
    }

    @Override
    public CompletionStage<Integer> advance(RedriveClaim claim, int limit, Instant now, Instant nextAt) {
        return stage(pool.withTransaction(connection -> held(connection, claim)
                .compose(held -> held.map(row -> new RedriveAdvance(connection, row, now).by(limit, nextAt))
                        .orElse(Future.succeededFuture(0)))));
    }

    @Override
    public CompletionStage<Void> rest(RedriveClaim claim, Instant nextAt) {
        return stage(pool.preparedQuery(REST).execute(fenced(claim, nextAt)).mapEmpty());
    }

    @Override
    public CompletionStage<Void> complete(RedriveClaim claim, Instant now) {
        return stage(pool.preparedQuery(COMPLETE).execute(fenced(claim, now)).mapEmpty());
    }

    @Override
    public CompletionStage<Void> stop(RedriveClaim claim, String reason, Instant now) {
        return stage(pool.withTransaction(connection -> held(connection, claim)
                .compose(held -> held.isPresent() ? stop(connection, claim, reason, now) : Future.succeededFuture())));
    }

    private static Future<Void> stop(SqlConnection connection, RedriveClaim claim, String reason, Instant now) {
        UUID id = claim.redrive().id();
        return letGo(connection, id)
                .compose(failed -> connection
                        .preparedQuery(BLOCKED)
                        .execute(Tuple.of(id, Redrive.MOST_FAILED_LETTERS))
                        .map(blocked -> Stream.concat(
                                        failed.stream(), Rows.stream(blocked).map(PostgresLetterRedrives::id))
                                .limit(Redrive.MOST_FAILED_LETTERS)
                                .toArray(UUID[]::new))
                        .compose(letters -> connection
                                .preparedQuery(STOP)
                                .execute(Tuple.of(id, Columns.time(now), reason, failed.size(), letters))))
                .mapEmpty();
    }

    private CompletionStage<Redrive> changed(
            UUID redrive, BiFunction<SqlConnection, RedriveStatus, Future<Void>> change) {
        return stage(pool.withTransaction(connection -> connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(redrive))
                .compose(rows -> {
                    Row row = Rows.first(rows).orElseThrow(() -> RefusedException.unknownRedrive(redrive));
                    return change.apply(connection, RedriveStatus.valueOf(row.getString("status")));
                })
                .compose(done -> require(connection, redrive))));
    }

    private static Future<Void> requireSame(SqlConnection connection, NewRedrive asked) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(asked.id())).map(rows -> {
            if (!asked.fingerprint().value().equals(rows.iterator().next().getUUID("fingerprint"))) {
                throw RefusedException.keyReused();
            }
            return null;
        });
    }

    /** The row, which nobody else changes before the transaction ends; empty when the claim is lost. */
    private static Future<Optional<Row>> held(SqlConnection connection, RedriveClaim claim) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(claim.redrive().id()))
                .map(rows -> Rows.first(rows)
                        .filter(row -> row.getLong("epoch") == claim.epoch())
                        .filter(row -> row.getString("status").equals(RedriveStatus.RUNNING.name())));
    }

    private static Future<List<UUID>> letGo(SqlConnection connection, UUID redrive) {
        return connection.preparedQuery(LET_GO).execute(Tuple.of(redrive)).map(rows -> Rows.stream(rows)
                .map(PostgresLetterRedrives::id)
                .toList());
    }

    private static Future<Optional<Redrive>> find(SqlClient client, UUID redrive) {
        return client.preparedQuery(FIND).execute(Tuple.of(redrive)).map(rows -> Rows.first(rows)
                .map(RedriveColumns::redrive));
    }

    private static Future<Redrive> require(SqlConnection connection, UUID redrive) {
        return find(connection, redrive)
                .map(found -> found.orElseThrow(() -> RefusedException.unknownRedrive(redrive)));
    }

    private static RedriveAction started(Instruction by) {
        return new RedriveAction("START_REDRIVE", by, Optional.empty(), RedriveStatus.RUNNING);
    }

    private static Tuple fenced(RedriveClaim claim, Instant at) {
        return Tuple.of(claim.redrive().id(), claim.epoch(), Columns.time(at));
    }

    private static UUID id(Row row) {
        return row.getUUID("letter_id");
    }

    private static <T> CompletionStage<T> stage(Future<T> future) {
        return DeskFailures.stage(future);
    }
}

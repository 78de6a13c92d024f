package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.batch.BatchLimits;
import dev.tandem.messaging.batch.GroupCommit;
import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.Task;
import dev.tandem.messaging.task.TaskClaims;
import dev.tandem.messaging.task.TaskStore;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.StreamSupport;

/** Tasks in a table; replicas claim different ones because they pass over each other's locked rows. */
public final class PostgresTaskStore implements TaskStore {
    private static final String CLAIM = """
            with claimed as (
              update tasks set attempt = attempt + 1, available_at = $2
              where task_id = any(array(select task_id from tasks where available_at <= $1
                                        order by available_at limit $3 for update skip locked))
              returning task_id, stream_id, type, due_at, payload, attempt,
                        traceparent, correlation_id, causation_id
            ), later as (
              select min(available_at) as next_due from tasks where available_at > $1
            )
            select * from later left join claimed on true""";

    private static final String COMPLETE = """
            delete from tasks using unnest($1::uuid[], $2::int[]) as done (id, claim)
            where task_id = done.id and attempt = done.claim""";

    private static final String POSTPONE =
            "update tasks set available_at = $3, last_error = left($4, 2000) where task_id = $1 and attempt = $2";

    private final Pool pool;
    private final GroupCommit<ClaimedTask> completions;

    /** @param completions how many finished tasks are removed together */
    public PostgresTaskStore(Pool pool, BatchLimits completions) {
        this.pool = pool;
        this.completions = new GroupCommit<>(completions, FaultClassifier.CORE, this::remove);
    }

    @Override
    public CompletionStage<TaskClaims> claim(Instant now, int limit, Duration claimTime) {
        return PostgresFailures.stage(pool.preparedQuery(CLAIM)
                .execute(Tuple.of(Columns.time(now), Columns.time(now.plus(claimTime)), limit))
                .map(PostgresTaskStore::claims));
    }

    @Override
    public CompletionStage<Void> complete(ClaimedTask claimed) {
        return completions.submit(claimed);
    }

    @Override
    public CompletionStage<Void> postpone(ClaimedTask claimed, Instant dueAt, String error) {
        Tuple parameters =
                Tuple.of(claimed.task().id(), claimed.attempt(), Columns.time(dueAt), error.replace("\0", ""));
        return PostgresFailures.stage(
                pool.preparedQuery(POSTPONE).execute(parameters).mapEmpty());
    }

    private CompletionStage<Void> remove(List<ClaimedTask> finished) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(
                        Columns.uuids(finished, claimed -> claimed.task().id()))
                .addArrayOfInteger(finished.stream().map(ClaimedTask::attempt).toArray(Integer[]::new));
        return PostgresFailures.stage(
                pool.preparedQuery(COMPLETE).execute(parameters).mapEmpty());
    }

    /** There is always a row, without a task when there is none. */
    private static TaskClaims claims(RowSet<Row> rows) {
        OffsetDateTime nextDue = rows.iterator().next().getOffsetDateTime("next_due");
        return new TaskClaims(
                StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getUUID("task_id") != null)
                        .map(PostgresTaskStore::claimed)
                        .toList(),
                Optional.ofNullable(nextDue).map(OffsetDateTime::toInstant));
    }

    private static ClaimedTask claimed(Row row) {
        Task task = new Task(
                row.getUUID("task_id"),
                StreamId.parse(row.getString("stream_id")),
                row.getString("type"),
                row.getOffsetDateTime("due_at").toInstant(),
                Columns.bytes(row, "payload"));
        return new ClaimedTask(task, row.getInteger("attempt"), Columns.context(row));
    }
}

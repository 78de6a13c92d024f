package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.RecordedTask;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.store.StoredReply;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole batch as one statement, hence one round trip and one implicit transaction. Rows go in sorted order, so
 * replicas that write the same streams queue up instead of deadlocking.
 */
final class AppendStatement {
    static final String CHANNEL = "tandem_outbox";

    static final String SQL = """
            with new_events as (
              insert into events (event_id, stream_id, version, type, payload, occurred_at,
                                  traceparent, correlation_id, causation_id, schema)
              select * from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::bytea[], $6::timestamptz[],
                                   $7::text[], $8::text[], $9::text[], $28::int[])
            ), new_snapshots as (
              insert into streams (stream_id, version, schema, state)
              select * from unnest($10::text[], $11::bigint[], $12::int[], $13::bytea[])
              on conflict (stream_id) do update
                set version = excluded.version, schema = excluded.schema, state = excluded.state
            ), new_replies as (
              insert into commands (command_id, fingerprint, accepted, reply)
              select * from unnest($14::uuid[], $15::uuid[], $16::boolean[], $17::bytea[])
            ), new_tasks as (
              insert into tasks (task_id, stream_id, type, due_at, available_at, payload,
                                 traceparent, correlation_id, causation_id)
              select task_id, stream_id, type, due_at, due_at, payload, traceparent, correlation_id, causation_id
              from unnest($18::uuid[], $19::text[], $20::text[], $21::timestamptz[], $22::bytea[],
                          $23::text[], $24::text[], $25::text[])
                as new (task_id, stream_id, type, due_at, payload, traceparent, correlation_id, causation_id)
              on conflict (task_id) do nothing
            ), cancelled_tasks as (
              delete from tasks where task_id = any($26::uuid[])
            )
            select 1 where not $27::boolean or pg_notify('tandem_outbox', '') is not null""";

    private AppendStatement() {}

    static Tuple parameters(Append append, boolean notify) {
        List<RecordedEvent> events = append.events().stream()
                .sorted(Comparator.comparing(RecordedEvent::stream).thenComparing(RecordedEvent::version))
                .toList();
        List<StoredReply> replies = append.replies().stream()
                .sorted(Comparator.comparing(StoredReply::commandId))
                .toList();
        Tuple tuple = Tuple.tuple();
        addEvents(tuple, events);
        addSnapshots(tuple, append.snapshots());
        tuple.addArrayOfUUID(Columns.uuids(replies, StoredReply::commandId));
        tuple.addArrayOfUUID(Columns.uuids(replies, reply -> reply.fingerprint().value()));
        tuple.addArrayOfBoolean(replies.stream().map(StoredReply::accepted).toArray(Boolean[]::new));
        tuple.addArrayOfBuffer(Columns.bytes(replies, StoredReply::body));
        addTasks(tuple, append.tasks());
        tuple.addArrayOfUUID(Columns.uuids(append.cancelledTasks(), id -> id));
        tuple.addBoolean(notify && !events.isEmpty());
        return tuple.addArrayOfInteger(
                events.stream().map(RecordedEvent::schema).toArray(Integer[]::new));
    }

    private static void addEvents(Tuple tuple, List<RecordedEvent> events) {
        tuple.addArrayOfUUID(Columns.uuids(events, RecordedEvent::id));
        tuple.addArrayOfString(Columns.texts(events, event -> event.stream().text()));
        tuple.addArrayOfLong(Columns.longs(events, RecordedEvent::version));
        tuple.addArrayOfString(Columns.texts(events, RecordedEvent::type));
        tuple.addArrayOfBuffer(Columns.bytes(events, RecordedEvent::payload));
        tuple.addArrayOfOffsetDateTime(Columns.times(events, RecordedEvent::occurredAt));
        addContexts(tuple, events, RecordedEvent::context);
    }

    private static void addSnapshots(Tuple tuple, List<Snapshot> unsorted) {
        List<Snapshot> snapshots =
                unsorted.stream().sorted(Comparator.comparing(Snapshot::stream)).toList();
        tuple.addArrayOfString(
                Columns.texts(snapshots, snapshot -> snapshot.stream().text()));
        tuple.addArrayOfLong(Columns.longs(snapshots, Snapshot::version));
        tuple.addArrayOfInteger(snapshots.stream().map(Snapshot::schema).toArray(Integer[]::new));
        tuple.addArrayOfBuffer(Columns.bytes(snapshots, Snapshot::state));
    }

    private static void addTasks(Tuple tuple, List<RecordedTask> tasks) {
        tuple.addArrayOfUUID(Columns.uuids(tasks, task -> task.task().id()));
        tuple.addArrayOfString(Columns.texts(tasks, task -> task.task().stream().text()));
        tuple.addArrayOfString(Columns.texts(tasks, task -> task.task().type()));
        tuple.addArrayOfOffsetDateTime(Columns.times(tasks, task -> task.task().dueAt()));
        tuple.addArrayOfBuffer(Columns.bytes(tasks, task -> task.task().payload()));
        addContexts(tuple, tasks, RecordedTask::context);
    }

    private static <T> void addContexts(Tuple tuple, List<T> items, Function<T, MessageContext> context) {
        addOptionals(tuple, items, context.andThen(MessageContext::traceparent));
        addOptionals(tuple, items, context.andThen(MessageContext::correlationId));
        addOptionals(tuple, items, context.andThen(MessageContext::causationId));
    }

    private static <T> void addOptionals(Tuple tuple, List<T> items, Function<T, Optional<String>> value) {
        tuple.addArrayOfString(Columns.texts(items, value.andThen(text -> text.orElse(null))));
    }
}

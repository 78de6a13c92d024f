package dev.tandem.messaging.quarkus.postgres;

import dev.tandem.messaging.Fingerprint;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.BatchKeys;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.Loaded;
import dev.tandem.messaging.store.RecordedEvent;
import dev.tandem.messaging.store.Snapshot;
import dev.tandem.messaging.store.StoredReply;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/**
 * The event store: one round trip to load a batch, one to append it. Versions are optimistic; the primary keys of
 * {@code events} and {@code commands} turn a race between replicas into a conflict for the later one.
 */
public final class PostgresEventStore implements EventStore {
    static final String LOAD = """
            select stream_id, version, schema, state as body,
                   null::uuid as command_id, null::uuid as fingerprint, null::boolean as accepted
            from streams where stream_id = any($1)
            union all
            select null, null, null, reply, command_id, fingerprint, accepted
            from commands where command_id = any($2)""";

    private static final String HISTORY = """
            select event_id, stream_id, version, type, payload, occurred_at,
                   traceparent, correlation_id, causation_id, schema
            from events where stream_id = $1 order by version""";

    private final Pool pool;
    private final BooleanSupplier relayIsLocal;

    /** @param relayIsLocal true while this process relays, so that no other one needs a notification */
    public PostgresEventStore(Pool pool, BooleanSupplier relayIsLocal) {
        this.pool = pool;
        this.relayIsLocal = relayIsLocal;
    }

    @Override
    public CompletionStage<Loaded> load(BatchKeys keys) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfString(Columns.texts(keys.streams(), StreamId::text))
                .addArrayOfUUID(keys.commandIds().toArray(UUID[]::new));
        return PostgresFailures.stage(
                pool.preparedQuery(LOAD).execute(parameters).map(PostgresEventStore::loaded));
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        Tuple parameters = AppendStatement.parameters(append, !relayIsLocal.getAsBoolean());
        return PostgresFailures.stage(
                pool.preparedQuery(AppendStatement.SQL).execute(parameters).mapEmpty());
    }

    @Override
    public CompletionStage<List<RecordedEvent>> history(StreamId stream) {
        return PostgresFailures.stage(
                pool.preparedQuery(HISTORY).execute(Tuple.of(stream.text())).map(rows -> StreamSupport.stream(
                                rows.spliterator(), false)
                        .map(PostgresEventStore::event)
                        .toList()));
    }

    static RecordedEvent event(Row row) {
        return new RecordedEvent(
                row.getUUID("event_id"),
                StreamId.parse(row.getString("stream_id")),
                row.getLong("version"),
                row.getString("type"),
                Columns.bytes(row, "payload"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                Columns.context(row),
                row.getInteger("schema"));
    }

    private static Loaded loaded(RowSet<Row> rows) {
        Map<UUID, StoredReply> replies = new HashMap<>();
        Map<StreamId, Snapshot> snapshots = new HashMap<>();
        for (Row row : rows) {
            UUID commandId = row.getUUID("command_id");
            if (commandId == null) {
                StreamId stream = StreamId.parse(row.getString("stream_id"));
                snapshots.put(
                        stream,
                        new Snapshot(
                                stream, row.getLong("version"), row.getInteger("schema"), Columns.bytes(row, "body")));
            } else {
                Fingerprint fingerprint = new Fingerprint(row.getUUID("fingerprint"));
                boolean accepted = row.getBoolean("accepted");
                replies.put(commandId, new StoredReply(commandId, fingerprint, accepted, Columns.bytes(row, "body")));
            }
        }
        return new Loaded(replies, snapshots);
    }
}

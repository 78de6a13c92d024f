package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Makes an event store as full as after many orders: copies of one stream with its events, and as many replies under
 * random command ids. No relay publishes them, for it is past their transaction. One thread.
 */
public final class StoredOrders implements AutoCloseable {

    private static final int CHUNK = 20_000;

    private static final String NEWEST = "select max(stream_id) from streams where stream_id like ?";

    private static final String STREAMS = """
            insert into streams (stream_id, version, schema, state)
            select stream_id || '-' || lpad(copy::text, 9, '0'), version, schema, state
            from streams cross join generate_series(?::bigint, ?::bigint) as copy where stream_id = ?""";

    private static final String EVENTS = """
            insert into events (transaction_id, event_id, stream_id, version, type, payload, occurred_at,
                                traceparent, correlation_id, causation_id, schema)
            select '1', gen_random_uuid(), stream_id || '-' || lpad(copy::text, 9, '0'), version, type, payload,
                   occurred_at, traceparent, correlation_id, causation_id, schema
            from events cross join generate_series(?::bigint, ?::bigint) as copy where stream_id = ?""";

    private static final String COMMANDS = """
            insert into commands (command_id, fingerprint, accepted, reply)
            select gen_random_uuid(), fingerprint, accepted, reply
            from (select fingerprint, accepted, reply from commands limit 1) as known
            cross join generate_series(?::bigint, ?::bigint) where ?::text is not null""";

    private final PostgresDatabase database;
    private final Connection connection;
    private final String template;
    private long copies;

    /** @param category of the streams to copy, of which there must be one */
    public StoredOrders(PostgresDatabase database, String category) {
        this.database = database;
        try {
            this.connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                // Nobody misses a copy after a crash.
                statement.execute("set synchronous_commit = off");
            }
            this.template = newest(category);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private String newest(String category) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            query.setString(1, category + "/%");
            try (ResultSet row = query.executeQuery()) {
                row.next();
                String stream = row.getString(1);
                if (stream == null) {
                    throw new DevRuntimeException("database " + database.name() + " has no " + category + " to copy");
                }
                return stream;
            }
        }
    }

    /** Adds copies until there are so many; then the statistics are fresh. */
    public void growTo(long count, LongConsumer progress) {
        try {
            while (copies < count) {
                long next = Math.min(count, copies + CHUNK);
                for (String insert : List.of(STREAMS, EVENTS, COMMANDS)) {
                    insert(insert, copies + 1, next);
                }
                copies = next;
                progress.accept(copies);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) streams, events, commands");
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void insert(String sql, long first, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            statement.setString(3, template);
            statement.executeUpdate();
        }
    }

    private DevRuntimeException failure(SQLException e) {
        return new DevRuntimeException("cannot fill database " + database.name() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}

package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Counts a service's committed events by type, each once: every call reads only what is new. One thread. */
public final class EventCounts implements AutoCloseable {

    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";
    private static final String NEW = """
            select type, count(*) from events
            where transaction_id >= ?::xid8 and transaction_id < ?::xid8 group by type""";

    private final Map<String, Long> counts = new TreeMap<>();
    private final PostgresDatabase database;
    private final Connection connection;
    private String seen = "0";

    /** Keeps one connection open. */
    public EventCounts(PostgresDatabase database) {
        this.database = database;
        try {
            this.connection = database.connect();
            try (Statement statement = connection.createStatement()) {
                // Statistics of a table that grows this fast are always old.
                statement.execute("set enable_seqscan = off");
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Events of the type so far; its name without the package, such as {@code OrderCompleted}. */
    public long of(String type) {
        return counts.getOrDefault(type, 0L);
    }

    /** Reads what was committed since the last time. */
    public EventCounts refresh() {
        try (PreparedStatement query = connection.prepareStatement(NEW)) {
            String horizon = horizon();
            query.setString(1, seen);
            query.setString(2, horizon);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String type = rows.getString(1);
                    counts.merge(type.substring(type.lastIndexOf('.') + 1), rows.getLong(2), Long::sum);
                }
            }
            seen = horizon;
            return this;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private String horizon() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HORIZON)) {
            row.next();
            return row.getString(1);
        }
    }

    private DevRuntimeException failure(SQLException e) {
        return new DevRuntimeException("cannot count the events of " + database.name() + ": " + e.getMessage(), e);
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

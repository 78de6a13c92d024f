package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Watches a table grow. One thread. */
public final class RowCount implements AutoCloseable {

    private final Connection connection;
    private final String table;

    /** @param table which may not be there yet */
    public RowCount(PostgresDatabase database, String table) {
        this.table = table;
        try {
            this.connection = database.connect();
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot reach database " + database.name() + ": " + e.getMessage(), e);
        }
    }

    /** Rows now; 0 while there is no such table. */
    public long now() {
        try (PreparedStatement there = connection.prepareStatement("select to_regclass(?) is not null")) {
            there.setString(1, table);
            try (ResultSet row = there.executeQuery()) {
                row.next();
                return row.getBoolean(1) ? rows() : 0;
            }
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot count " + table + ": " + e.getMessage(), e);
        }
    }

    private long rows() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from \"" + table + "\"");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot close a connection: " + e.getMessage(), e);
        }
    }
}

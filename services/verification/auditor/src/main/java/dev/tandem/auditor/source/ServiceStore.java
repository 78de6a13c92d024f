package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Fact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/** One service's database as it was at one moment: a read-only transaction that sees one snapshot to its end. */
public final class ServiceStore implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String CONNECT_SECONDS = "10";

    private final Database database;
    private final Connection connection;

    private ServiceStore(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    /** Takes the snapshot. */
    public static ServiceStore open(Database database) {
        Properties settings = new Properties();
        settings.setProperty("user", database.user());
        settings.setProperty("password", database.password());
        settings.setProperty("ApplicationName", "tandem-auditor");
        settings.setProperty("connectTimeout", CONNECT_SECONDS);
        settings.setProperty("loginTimeout", CONNECT_SECONDS);
        settings.setProperty("options", "-c default_transaction_read_only=on");
        try {
            Connection connection = DriverManager.getConnection(database.jdbcUrl(), settings);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            ServiceStore store = new ServiceStore(database, connection);
            store.exists("events");
            return store;
        } catch (SQLException e) {
            throw new AuditException(
                    "cannot read the database of " + database.service() + " at " + database.jdbcUrl() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** The service whose database it is. */
    public String service() {
        return database.service();
    }

    /** Reads every table that the auditor knows; a database without one of them has nothing to tell there. */
    public void read(Consumer<Fact> facts) {
        for (Table table : tables()) {
            try {
                if (exists(table.name())) {
                    read(table, facts);
                }
            } catch (SQLException e) {
                throw new AuditException(
                        "cannot read table " + table.name() + " of " + service() + ": " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AuditException("cannot leave the database of " + service() + ": " + e.getMessage(), e);
        }
    }

    private List<Table> tables() {
        return List.of(
                new EventTable(),
                new StreamTable(),
                new TaskTable(service()),
                new LetterTable(service()),
                new ViewTable(),
                new TimelineTable());
    }

    private boolean exists(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void read(Table table, Consumer<Fact> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(table.query())) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    table.tell(rows, facts);
                }
            }
        }
    }
}

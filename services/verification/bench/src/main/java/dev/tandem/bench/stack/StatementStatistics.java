package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresServer;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Has PostgreSQL count what its statements cost, and writes that down at the end, the dearest first. */
public final class StatementStatistics implements AutoCloseable {
    private static final String EXTENSION = "pg_stat_statements";

    private static final String DEAREST = """
            select datname, calls, total_exec_time, rows, regexp_replace(query, '\\s+', ' ', 'g') as statement
            from pg_stat_statements join pg_database on oid = dbid
            order by total_exec_time desc limit 100""";

    private final PostgresServer server;
    private final Path file;

    /**
     * Counts from now on, on a server that was started {@link #with} the means to.
     *
     * @param file a table of text, replaced at the end
     */
    public StatementStatistics(PostgresServer server, Path file) {
        this.server = server;
        this.file = file;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists " + EXTENSION);
        } catch (SQLException e) {
            throw new DevRuntimeException("PostgreSQL cannot count its statements: " + e.getMessage(), e);
        }
    }

    /** The same stack, whose server can count. */
    public static StackOptions with(StackOptions stack) {
        return stack.with("postgres", "shared_preload_libraries", EXTENSION);
    }

    @Override
    public void close() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%-13s %9s %10s %8s %7s  %s", "DATABASE", "CALLS", "TOTAL MS", "US/CALL", "ROWS", "STATEMENT"));
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DEAREST)) {
            while (row.next()) {
                lines.add(line(row));
            }
            Files.write(file, lines);
        } catch (SQLException | IOException e) {
            throw new DevRuntimeException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String line(ResultSet row) throws SQLException {
        double calls = row.getLong("calls");
        double millis = row.getDouble("total_exec_time");
        return String.format(
                Locale.ROOT,
                "%-13s %9.0f %10.1f %8.1f %7.1f  %s",
                row.getString("datname"),
                calls,
                millis,
                1_000 * millis / calls,
                row.getLong("rows") / calls,
                row.getString("statement"));
    }
}

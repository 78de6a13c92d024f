package dev.tandem.dev.infra;

import dev.tandem.dev.process.DevRuntimeException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Address of a PostgreSQL server and a user who may create roles and databases. */
public record PostgresServer(String host, int port, String user, String password) {

    private static final int DEFAULT_PORT = 5432;

    /** Reads {@code postgresql://user:password@host:port} (a {@code jdbc:} prefix and a database are allowed). */
    public static PostgresServer parse(String url) {
        URI uri;
        try {
            uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        } catch (IllegalArgumentException e) {
            throw new DevRuntimeException("not a PostgreSQL URL: " + url, e);
        }
        String[] account =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        if (uri.getHost() == null || account.length != 2) {
            throw new DevRuntimeException("a PostgreSQL URL must look like postgresql://user:password@host:port");
        }
        return new PostgresServer(
                uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), account[0], account[1]);
    }

    /** Creates role and database of that name when missing and sets the password; the role owns the database. */
    public PostgresDatabase createDatabase(String name, String rolePassword) {
        requireIdentifier(name);
        try (Connection connection = connect()) {
            createRole(connection, name, rolePassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database \"" + name + "\" owner \"" + name + "\"");
            }
        } catch (SQLException e) {
            throw new DevRuntimeException("cannot create database " + name + ": " + e.getMessage(), e);
        }
        return new PostgresDatabase(host, port, name, name, rolePassword);
    }

    /** Opens a connection to the server's own database; throws {@link DevRuntimeException} when it is not there. */
    public Connection connect() {
        try {
            return new PostgresDatabase(host, port, "postgres", user, password).connect();
        } catch (SQLException e) {
            throw new DevRuntimeException(
                    "cannot reach PostgreSQL at " + host + ":" + port + " as " + user + ": " + e.getMessage(), e);
        }
    }

    private static void createRole(Connection connection, String name, String password) throws SQLException {
        boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", name);
        String literal = password.replace("'", "''");
        execute(connection, (known ? "alter" : "create") + " role \"" + name + "\" login password '" + literal + "'");
        // A server that is not ours may have an administrator without superuser rights, who must be a member.
        execute(connection, "grant \"" + name + "\" to current_user");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireIdentifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain identifier: " + name);
        }
    }
}

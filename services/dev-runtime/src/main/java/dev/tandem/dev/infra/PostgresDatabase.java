package dev.tandem.dev.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database and the role that owns it. */
public record PostgresDatabase(String host, int port, String name, String user, String password) {

    /** For JDBC (Flyway). */
    public String jdbcUrl() {
        return "jdbc:" + reactiveUrl();
    }

    /** For the reactive client. */
    public String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    /** The same database by another address. */
    public PostgresDatabase at(String otherHost, int otherPort) {
        return new PostgresDatabase(otherHost, otherPort, name, user, password);
    }

    /** Opens a JDBC connection. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user, password);
    }
}

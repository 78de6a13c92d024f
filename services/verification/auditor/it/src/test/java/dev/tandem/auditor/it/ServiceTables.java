package dev.tandem.auditor.it;

import com.google.protobuf.Message;
import dev.tandem.dev.infra.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A service's database in its real layout, made by the scripts that make it in production. */
record ServiceTables(PostgresDatabase database) {
    /** Runs every script of the directories, in the order of their names. */
    ServiceTables migrate(List<Path> directories) throws IOException, SQLException {
        for (Path directory : directories) {
            List<Path> scripts;
            try (Stream<Path> files = Files.list(directory)) {
                scripts = files.sorted().toList();
            }
            for (Path script : scripts) {
                execute(Files.readString(script));
            }
        }
        return this;
    }

    /** Appends an event as the engine does: the row and the version of its stream. */
    Row append(String stream, Message message) throws SQLException {
        long version = count("select version from streams where stream_id = '" + stream + "'") + 1;
        Row row = new Row(stream, version, UUID.randomUUID(), message);
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into events (event_id, stream_id, version, type, payload, occurred_at)
                        values (?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, row.id());
            insert.setString(2, stream);
            insert.setLong(3, version);
            insert.setString(4, row.type());
            insert.setBytes(5, message.toByteArray());
            insert.setTimestamp(6, Timestamp.from(Row.AT));
            insert.executeUpdate();
        }
        execute("insert into streams (stream_id, version, schema, state) values ('" + stream + "', " + version
                + ", 1, '') on conflict (stream_id) do update set version = excluded.version");
        return row;
    }

    /** Moves the relay's cursor behind the last event. */
    void relayAll() throws SQLException {
        execute("""
                update relay_leases set (transaction_id, position) =
                  (select transaction_id, position from events order by transaction_id desc, position desc limit 1)
                where exists (select 1 from events)""");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Keeps a copy of every table. */
    void backUp() throws SQLException {
        List<String> tables = tables();
        execute("create schema backup");
        for (String table : tables) {
            execute("create table backup." + table + " as table public." + table);
        }
    }

    /** Puts every table back to its copy. */
    void restore() throws SQLException {
        for (String table : tables()) {
            execute("truncate public." + table);
            execute("insert into public." + table + " overriding system value table backup." + table);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}

package dev.tandem.dev.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.process.DevRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path directory;

    @Test
    void keepsCommittedRowsWhenTheServerCrashesAndLeavesItsPidFile() throws SQLException {
        // Given
        PostgresOptions options = PostgresOptions.in(directory);
        EmbeddedPostgres first = EmbeddedPostgres.start(options);
        execute(first.server().createDatabase("ordering", "one"), "create table t as select 42 as answer");
        // When
        first.kill();
        assertThat(options.dataDirectory().resolve("postmaster.pid")).exists();
        // Then
        try (EmbeddedPostgres second = EmbeddedPostgres.start(options)) {
            PostgresDatabase database = second.server().createDatabase("ordering", "two");
            assertThat(query(database, "select answer from t")).isEqualTo("42");
        }
    }

    @Test
    void startsAlthoughTheRecordedPidBelongsToSomebodyElse() throws Exception {
        // Given
        PostgresOptions options = PostgresOptions.in(directory);
        EmbeddedPostgres.start(options).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(options.dataDirectory().resolve("postmaster.pid"), stranger + "\n");
        // When
        try (EmbeddedPostgres server = EmbeddedPostgres.start(options)) {
            // Then
            assertThat(server.isAlive()).isTrue();
        }
    }

    @Test
    void writesThroughToTheDiskAndAsksForPasswords() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(PostgresOptions.in(directory))) {
            PostgresDatabase database = server.server().createDatabase("payment", "right");
            assertThat(query(database, "show fsync")).isEqualTo("on");
            assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void namesTheServerThatCannotBeReached() {
        PostgresServer absent = PostgresServer.parse("postgresql://admin:secret@127.0.0.1:1");
        assertThatThrownBy(absent::connect)
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageContaining("cannot reach PostgreSQL at 127.0.0.1:1 as admin");
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String query(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

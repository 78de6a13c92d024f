package dev.tandem.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.infra.EmbeddedPostgres;
import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.stack.StackOptions;
import dev.tandem.dev.topology.Ports;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSizeTest {
    @TempDir
    private Path directory;

    @Test
    void aServerHasTheRoom() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(DatabaseSize.of(PostgresOptions.in(directory)));
                Connection connection = server.server().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('shared_buffers'),"
                        + " current_setting('max_wal_size'), current_setting('checkpoint_timeout')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("1GB");
            assertThat(row.getString(2)).isEqualTo("8GB");
            assertThat(row.getString(3)).isEqualTo("15min");
        }
    }

    @Test
    void aStackHasTheSameAndKeepsWhatItHad() {
        StackOptions stack = StackOptions.of(directory, directory, Ports.free()).with("ordering", "ANY", "thing");

        StackOptions roomy = DatabaseSize.of(stack);

        assertThat(roomy.settings())
                .containsEntry(
                        "postgres",
                        DatabaseSize.of(PostgresOptions.in(directory)).settings())
                .containsEntry("ordering", stack.settings().get("ordering"));
    }
}

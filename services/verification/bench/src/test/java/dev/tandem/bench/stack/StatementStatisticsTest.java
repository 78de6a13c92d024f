package dev.tandem.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.infra.EmbeddedPostgres;
import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.process.DevRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementStatisticsTest {
    @TempDir
    private Path directory;

    @Test
    void theStatementsAreWrittenDownWithTheirCalls() throws SQLException, IOException {
        Path file = directory.resolve("statements.txt");
        try (EmbeddedPostgres server = start(Map.of("shared_preload_libraries", "pg_stat_statements"))) {
            PostgresDatabase database = server.server().createDatabase("ordering", "secret");
            StatementStatistics statistics = new StatementStatistics(server.server(), file);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table answers (answer int)");
                for (int i = 0; i < 3; i++) {
                    statement.executeUpdate("insert into answers\n  values (" + i + ")");
                }
            }
            statistics.close();
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).startsWith("DATABASE");
        assertThat(lines).anyMatch(line -> line.matches("ordering +3 .* insert into answers values \\(\\$1\\)"));
    }

    @Test
    void aServerThatCannotCountSaysSo() {
        try (EmbeddedPostgres server = start(Map.of())) {
            StatementStatistics statistics = new StatementStatistics(server.server(), directory.resolve("no.txt"));
            assertThatThrownBy(statistics::close)
                    .isInstanceOf(DevRuntimeException.class)
                    .hasMessageContaining("shared_preload_libraries");
        }
    }

    private EmbeddedPostgres start(Map<String, String> settings) {
        PostgresOptions usual = PostgresOptions.in(directory);
        return EmbeddedPostgres.start(
                new PostgresOptions(usual.dataDirectory(), usual.log(), usual.port(), usual.password(), settings));
    }
}

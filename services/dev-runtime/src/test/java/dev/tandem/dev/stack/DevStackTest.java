package dev.tandem.dev.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dev.infra.PostgresDatabase;
import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.topology.Ports;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevStackTest {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private StackOptions options;

    @BeforeEach
    void build() throws IOException {
        Path repository = FakeRepository.in(directory.resolve("repository"));
        options = StackOptions.of(repository, directory.resolve(".tandem"), Ports.free());
    }

    @Test
    void keepsDataOverARestartAndRestartsWhatCrashes() throws Exception {
        // Given
        try (DevStack stack = DevStack.start(options)) {
            stack.awaitReady(START_LIMIT);
            execute(stack.database("ordering"), "create table kept as select 1");
            assertThat(stack.publishState(true).allReady()).isTrue();
            assertThat(Files.getPosixFilePermissions(options.directory().credentials()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            // When
            crash(stack, "payment");
            // Then
            PartStatus crashed = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> status(stack, "payment"), status -> status.restarts() == 1);
            assertThat(crashed.note()).isEqualTo("asked to crash");
            // Not awaitReady: it takes a part that rests before its restart for one that does not start.
            Awaitility.await()
                    .atMost(START_LIMIT)
                    .until(() -> status(stack, "payment").state() == PartState.READY);
        }
        assertThat(options.directory().state()).doesNotExist();
        // When started again
        try (DevStack stack = DevStack.start(options)) {
            // Then
            execute(stack.database("ordering"), "select * from kept");
        }
    }

    @Test
    void refusesASecondStackInTheSameDirectory() {
        try (DevStack first = DevStack.prepare(options)) {
            assertThat(first.status()).isEmpty();
            assertThatThrownBy(() -> DevStack.prepare(options))
                    .isInstanceOf(DevRuntimeException.class)
                    .hasMessageContaining(
                            "Tandem already runs in " + options.directory().root());
        }
    }

    @Test
    void namesThePortThatSomebodyElseUses() throws IOException {
        try (ServerSocket other = new ServerSocket(options.ports().of("gateway"))) {
            assertThatThrownBy(() -> DevStack.prepare(options))
                    .isInstanceOf(DevRuntimeException.class)
                    .hasMessageStartingWith("port " + other.getLocalPort() + " (gateway) is in use");
        }
        // The directory is free again.
        DevStack.prepare(options).close();
    }

    @Test
    void namesTheServiceThatIsNotBuilt() throws IOException {
        Files.delete(options.repository().resolve("services/payment/target/quarkus-app/quarkus-run.jar"));
        assertThatThrownBy(() -> DevStack.prepare(options))
                .isInstanceOf(DevRuntimeException.class)
                .hasMessageStartingWith("service payment is not built");
    }

    @Test
    void startsOverALockAndStateThatAKilledStackLeft() throws IOException {
        Files.createDirectories(options.directory().root());
        Files.writeString(options.directory().lock(), "999999");
        Files.writeString(options.directory().state(), "{\"pid\":999999,\"parts\":[]}");
        assertThat(StackState.read(options.directory())).isEmpty();
        DevStack.prepare(options).close();
    }

    private static PartStatus status(DevStack stack, String part) {
        List<PartStatus> found = stack.status().stream()
                .filter(status -> status.name().equals(part))
                .toList();
        return found.get(0);
    }

    private static void crash(DevStack stack, String service) throws InterruptedException {
        URI crash = URI.create("http://127.0.0.1:" + stack.endpoints().http(service) + "/crash");
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(crash).build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.createStatement().execute(sql);
        }
    }
}

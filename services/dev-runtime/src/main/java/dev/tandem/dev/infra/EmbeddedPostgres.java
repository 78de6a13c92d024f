package dev.tandem.dev.infra;

import dev.tandem.dev.process.ChildCommand;
import dev.tandem.dev.process.ChildProcess;
import dev.tandem.dev.process.Patience;
import dev.tandem.dev.process.RunningProcess;
import dev.tandem.dev.process.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server with fsync on, listening on loopback. Ends with this JVM; its data survives. */
public final class EmbeddedPostgres implements RunningProcess {

    static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "300",
            "shared_buffers", "128MB",
            "max_wal_size", "1GB",
            "log_min_messages", "warning");

    private final PostgresOptions options;
    private final ChildProcess server;

    private EmbeddedPostgres(PostgresOptions options, ChildProcess server) {
        this.options = options;
        this.server = server;
    }

    /** Starts a server on the data directory (created when missing) and returns when it accepts connections. */
    public static EmbeddedPostgres start(PostgresOptions options) {
        PostgresPrograms programs = PostgresPrograms.ofThisUser();
        PostgresDataDirectory data = new PostgresDataDirectory(options.dataDirectory());
        data.initialise(programs, options.password());
        data.reclaim();
        ChildProcess server = ChildProcess.start(
                new ChildCommand("PostgreSQL", command(programs, options), Map.of(), options.log(), StopSignal.INT));
        Patience.of(START_LIMIT).await("the start of PostgreSQL (log: " + options.log() + ")", () -> {
            server.requireAlive();
            return data.isReady();
        });
        return new EmbeddedPostgres(options, server);
    }

    /** The server's address with its superuser. */
    public PostgresServer server() {
        return new PostgresServer("127.0.0.1", options.port(), SUPERUSER, options.password());
    }

    @Override
    public long pid() {
        return server.pid();
    }

    @Override
    public boolean isAlive() {
        return server.isAlive();
    }

    /** Ends the server at once, as a crash would; committed data stays. */
    @Override
    public void kill() {
        server.kill();
    }

    /** Fast shutdown: open transactions are rolled back. */
    @Override
    public void close() {
        server.close();
    }

    private static List<String> command(PostgresPrograms programs, PostgresOptions options) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-D", options.dataDirectory().toString(), "-p", Integer.toString(options.port())));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        options.settings().forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        if (System.getProperty("os.name").equals("Linux")) {
            // After a crash: one call instead of one for each of some thousand files.
            arguments.addAll(List.of("-c", "recovery_init_sync_method=syncfs"));
        }
        return programs.command("postgres", arguments.toArray(String[]::new));
    }
}

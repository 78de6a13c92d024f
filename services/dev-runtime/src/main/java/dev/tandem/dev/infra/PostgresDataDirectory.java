package dev.tandem.dev.infra;

import dev.tandem.dev.process.DevRuntimeException;
import dev.tandem.dev.process.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The data directory of one server: created once, freed from what a killed owner left behind. */
record PostgresDataDirectory(Path path) {

    private static final int STATUS_LINE = 7;

    /** Creates the cluster when there is none. */
    void initialise(PostgresPrograms programs, String password) {
        if (Files.exists(path.resolve("PG_VERSION"))) {
            return;
        }
        Path secret = null;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            secret = Files.createTempFile(
                    path.toAbsolutePath().getParent(),
                    "initdb",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
            programs.run("initdb", initdbArguments(secret));
        } catch (IOException e) {
            throw new DevRuntimeException("cannot create the PostgreSQL data in " + path + ": " + e.getMessage(), e);
        } finally {
            delete(secret);
        }
    }

    private String[] initdbArguments(Path secret) {
        return new String[] {
            "-D",
            path.toString(),
            "-U",
            EmbeddedPostgres.SUPERUSER,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
        };
    }

    /** Ends a server that still runs on this directory and removes a stale pid file. */
    void reclaim() {
        orphan().ifPresent(server -> {
            server.destroyForcibly();
            Patience.of(Duration.ofSeconds(10)).await("the end of an orphaned PostgreSQL", () -> !server.isAlive());
        });
        delete(pidFile());
    }

    /** Whether the server itself says that it accepts connections. */
    boolean isReady() {
        List<String> lines = pidLines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private Optional<ProcessHandle> orphan() {
        return pidLines().stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(this::runsHere);
    }

    // The pid may belong to somebody else by now.
    private boolean runsHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(path.toString()))
                .isPresent();
    }

    private List<String> pidLines() {
        try {
            return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path pidFile() {
        return path.resolve("postmaster.pid");
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new DevRuntimeException("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }
}

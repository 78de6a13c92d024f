package dev.tandem.bench.stack;

import dev.tandem.dev.infra.PostgresOptions;
import dev.tandem.dev.stack.StackOptions;
import java.util.Map;

/**
 * Room for PostgreSQL: log and checkpoints as {@code k8s/infra} has them for clusters, and half of their memory. With what
 * suffices on a developer's machine it writes pages that do not fit, and each page anew at its first change after a checkpoint.
 */
public final class DatabaseSize {
    private static final Map<String, String> SETTINGS =
            Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "checkpoint_timeout", "15min");

    private DatabaseSize() {}

    static StackOptions of(StackOptions stack) {
        StackOptions roomy = stack;
        for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
            roomy = roomy.with("postgres", setting.getKey(), setting.getValue());
        }
        return roomy;
    }

    /** A server by itself. */
    public static PostgresOptions of(PostgresOptions server) {
        return new PostgresOptions(server.dataDirectory(), server.log(), server.port(), server.password(), SETTINGS);
    }
}

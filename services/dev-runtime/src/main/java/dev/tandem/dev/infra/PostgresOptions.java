package dev.tandem.dev.infra;

import dev.tandem.dev.process.FreePorts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * Where a server keeps its data and log, where it listens, and the password of its superuser {@code postgres}.
 *
 * @param settings beside those that every server here has, as in {@code postgresql.conf}
 */
public record PostgresOptions(Path dataDirectory, Path log, int port, String password, Map<String, String> settings) {
    public PostgresOptions {
        settings = Map.copyOf(settings);
    }

    /** A server with random password on a free port, with everything below the given directory. */
    public static PostgresOptions in(Path directory) {
        return new PostgresOptions(
                directory.resolve("postgres"),
                directory.resolve("logs/postgres.log"),
                FreePorts.next(),
                randomPassword(),
                Map.of());
    }

    private static String randomPassword() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }
}

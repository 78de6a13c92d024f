package dev.tandem.grpc.edge;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;

/** Files of certificates as they are mounted into a pod. */
public class MountedCertificates implements QuarkusTestResourceLifecycleManager {
    static final int FIRST = 1;

    private static final Authority AUTHORITY = new Authority();

    private static Path directory;

    static Authority authority() {
        return AUTHORITY;
    }

    static Path directory() {
        return directory;
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("tandem-tls");
            AUTHORITY.write(directory);
            AUTHORITY.issue(FIRST).write(directory);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "quarkus.tls.internal.key-store.pem.own.cert", file("tls.crt"),
                "quarkus.tls.internal.key-store.pem.own.key", file("tls.key"),
                "quarkus.tls.internal.trust-store.pem.certs", file("ca.crt"));
    }

    @Override
    public void stop() {
        try {
            for (String name : List.of("tls.crt", "tls.key", "ca.crt")) {
                Files.deleteIfExists(directory.resolve(name));
            }
            Files.deleteIfExists(directory);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String file(String name) {
        return directory.resolve(name).toString();
    }
}

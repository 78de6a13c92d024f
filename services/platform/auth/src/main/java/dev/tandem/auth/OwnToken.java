package dev.tandem.auth;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What this process shows itself when it calls itself to get warm: random, of no worth anywhere else, and of none here
 * once it is warm. It is not passed on.
 */
@Singleton
public final class OwnToken {
    private static final int BYTES = 32;
    private static final Caller ITSELF = new Caller("itself", Scopes.ALL, Optional.empty(), Instant.MAX);

    private final String value = random();
    private volatile boolean worthless;

    /** To be shown to this process only. */
    public String value() {
        return value;
    }

    /** The process is warm. */
    public void forget() {
        worthless = true;
    }

    Optional<Caller> caller(String token) {
        return !worthless && MessageDigest.isEqual(bytes(token), bytes(value)) ? Optional.of(ITSELF) : Optional.empty();
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

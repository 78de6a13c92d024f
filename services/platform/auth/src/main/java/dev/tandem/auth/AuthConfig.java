package dev.tandem.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens are accepted; names start with {@code tandem.auth}. */
@ConfigMapping(prefix = "tandem.auth")
public interface AuthConfig {
    /** False takes every call of anybody. For development only; it is said in the log at each start. */
    @WithDefault("true")
    boolean enabled();

    /** What tokens must have as {@code iss}. */
    Optional<String> issuer();

    /** What tokens must have as {@code aud}, alone or among others. */
    @WithDefault("tandem")
    String audience();

    /**
     * Where the issuer's public keys are: an http or https URL of a JWKS, or a file with a JWKS or a public key in PEM. A
     * file may be replaced at any time; a URL is read again for a token of an unknown key, once a minute at most.
     */
    Optional<String> keys();

    /** A verified token is verified again after this time, so that a key that was withdrawn counts no longer. */
    @WithDefault("5M")
    Duration rememberFor();

    /** Verified tokens that are remembered at most, of some 1,000 bytes each. */
    @WithDefault("10000")
    int maxRemembered();
}

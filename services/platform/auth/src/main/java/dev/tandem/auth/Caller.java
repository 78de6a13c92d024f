package dev.tandem.auth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls.
 *
 * @param subject whom the issuer gave the token
 * @param scopes what they may
 * @param token to be shown to the services that are called for them; empty for who must not get further
 * @param expires from when on the token is worth nothing
 */
public record Caller(String subject, Set<String> scopes, Optional<String> token, Instant expires) {
    /** Anybody, where authentication is off. */
    public static final Caller ANYBODY = new Caller("anybody", Scopes.ALL, Optional.empty(), Instant.MAX);

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether they may do what needs this scope. */
    public boolean may(String scope) {
        return scopes.contains(scope);
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return subject + " " + scopes + " until " + expires;
    }
}

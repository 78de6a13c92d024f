package dev.tandem.gateway.problem;

import io.quarkus.security.AuthenticationFailedException;
import java.util.Optional;

/** What {@code WWW-Authenticate} says of a refusal (RFC 6750). */
final class Challenge {
    private static final String BEARER = "Bearer realm=\"tandem\"";

    private Challenge() {}

    /** Empty for what no token would change. */
    static Optional<String> of(ProblemException failure) {
        if (failure.status() == ProblemCode.UNAUTHENTICATED.status()) {
            boolean shown = failure.getCause() instanceof AuthenticationFailedException;
            return Optional.of(shown ? BEARER + ", error=\"invalid_token\"" : BEARER);
        }
        return failure.status() == ProblemCode.PERMISSION_DENIED.status()
                ? Optional.of(BEARER + ", error=\"insufficient_scope\"")
                : Optional.empty();
    }
}

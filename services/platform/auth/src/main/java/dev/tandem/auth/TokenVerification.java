package dev.tandem.auth;

/** Finds out who is behind a token. */
@FunctionalInterface
interface TokenVerification {
    /**
     * May block.
     *
     * @throws TokenException when the token is not accepted, or cannot be verified now
     */
    Caller verify(String token);
}

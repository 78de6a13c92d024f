package dev.tandem.auth;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Verifies each token once and remembers who is behind it, so that a further call costs a lookup. Calls that bring the
 * same new token at once wait for one verification. A token that was refused is not remembered. Safe for use from any
 * thread.
 */
final class VerifiedTokens {
    private final AsyncCache<String, Caller> remembered;
    private final TokenVerification verification;
    private final Executor blocking;
    private final InstantSource time;

    /** @param blocking where tokens are verified */
    VerifiedTokens(TokenVerification verification, Executor blocking, InstantSource time, Limits limits) {
        this.verification = verification;
        this.blocking = blocking;
        this.time = time;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(limits.tokens())
                .expireAfterWrite(limits.age())
                .executor(Runnable::run)
                .buildAsync();
    }

    /** How much is remembered for how long. */
    record Limits(int tokens, Duration age) {}

    /** Who is behind the token; fails with a {@link TokenException} only. Done at once for a token that is remembered. */
    CompletableFuture<Caller> caller(String token) {
        CompletableFuture<Caller> known = remembered.getIfPresent(token);
        if (known == null) {
            return verified(token);
        }
        return isExpired(known) ? CompletableFuture.failedFuture(expired()) : known;
    }

    private CompletableFuture<Caller> verified(String token) {
        try {
            return remembered.get(
                    token, (wanted, any) -> CompletableFuture.supplyAsync(() -> verify(wanted), blocking));
        } catch (RejectedExecutionException tooMany) {
            return CompletableFuture.failedFuture(new TokenException.Unverified(
                    "Too many tokens wait to be verified; try again a little later.", tooMany));
        }
    }

    private Caller verify(String token) {
        Caller caller = verification.verify(token);
        if (!time.instant().isBefore(caller.expires())) {
            throw expired();
        }
        return caller;
    }

    private boolean isExpired(CompletableFuture<Caller> known) {
        return known.isDone()
                && !known.isCompletedExceptionally()
                && !time.instant().isBefore(known.join().expires());
    }

    private static TokenException expired() {
        return new TokenException.Refused("The token has expired; get a new one.");
    }
}

package dev.tandem.auth;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Knows who is behind a token. Safe for use from any thread; never blocks. */
@Singleton
public final class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final int BEFORE_ALL_ELSE = 0;
    private static final int THREADS = 2;
    private static final int WAITING_TOKENS = 1_000;
    private static final long IDLE_SECONDS = 30;

    private final AuthConfig config;
    private final OwnToken own;
    private final ThreadPoolExecutor verifiers;
    private final VerifiedTokens issued;

    Callers(AuthConfig config, OwnToken own) {
        this.config = config;
        this.own = own;
        this.verifiers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_TOKENS),
                work -> daemon(work));
        verifiers.allowCoreThreadTimeOut(true);
        this.issued = new VerifiedTokens(
                new IssuedTokens(
                        config.issuer().orElse(""),
                        config.audience(),
                        config.keys().orElse("absent")),
                verifiers,
                InstantSource.system(),
                new VerifiedTokens.Limits(config.maxRemembered(), config.rememberFor()));
    }

    void start(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent starting) {
        if (!config.enabled()) {
            LOG.warn("Authentication is off (tandem.auth.enabled=false): everybody may do everything here");
            return;
        }
        if (config.issuer().isEmpty() || config.keys().isEmpty()) {
            throw new ConfigurationException("Set tandem.auth.issuer and tandem.auth.keys (a URL or a file with the"
                    + " issuer's public keys), or switch authentication off for development with"
                    + " tandem.auth.enabled=false.");
        }
        String keys = config.keys().get();
        if (!IssuedTokens.isUrl(keys) && !Files.isReadable(IssuedTokens.file(keys))) {
            throw new ConfigurationException(
                    "The file " + keys + " cannot be read; set tandem.auth.keys to the issuer's public keys.");
        }
    }

    /** Whether tokens are asked for. */
    public boolean areAsked() {
        return config.enabled();
    }

    /** Who is behind the token; fails with a {@link TokenException} only. Done at once for a token that is remembered. */
    public CompletableFuture<Caller> of(String token) {
        return own.caller(token).map(CompletableFuture::completedFuture).orElseGet(() -> issued.caller(token));
    }

    /** What a failure of {@link #of} says. */
    public static TokenException failure(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TokenException told) {
            return told;
        }
        LOG.error("A token could not be verified", cause);
        return new TokenException.Unverified("The token cannot be verified; try again later.", cause);
    }

    @PreDestroy
    void stop() {
        verifiers.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "token-verifier");
        thread.setDaemon(true);
        return thread;
    }
}

package dev.tandem.gateway.limit;

import dev.tandem.auth.AuthorizationHeader;
import dev.tandem.auth.Caller;
import dev.tandem.auth.Callers;
import dev.tandem.auth.TokenException;
import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.warmup.WarmUp;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests of clients that ask more than they may, before a body is read. Each gateway counts for itself, and
 * not what it asks itself to get warm.
 */
@ApplicationScoped
class RateLimit {
    private final Optional<Allowances> allowances;
    private final Optional<String> header;
    private final Callers callers;
    private final WarmUp warmUp;

    RateLimit(GatewayConfig config, Callers callers, WarmUp warmUp) {
        this.callers = callers;
        this.warmUp = warmUp;
        GatewayConfig.RateLimit limit = config.rateLimit();
        this.header = limit.clientHeader();
        this.allowances = limit.requestsPerSecond().isEmpty()
                ? Optional.empty()
                : Optional.of(new Allowances(
                        limit.requestsPerSecond().getAsDouble(), limit.burst(), limit.maxClients(), System::nanoTime));
    }

    @ServerRequestFilter(preMatching = true)
    void judge(HttpServerRequest request) {
        if (allowances.isPresent() && warmUp.isOver()) {
            Duration wait = allowances.get().take(ClientName.of(request, subject(request), header));
            if (!wait.isZero()) {
                throw ProblemException.of(ProblemCode.RATE_LIMITED, "You ask more often than you may; slow down.")
                        .retryAfter(wait)
                        .build();
            }
        }
    }

    /** Of a token that is remembered: for one that has yet to be verified the client is known by other means. */
    private Optional<String> subject(HttpServerRequest request) {
        List<String> values = request.headers().getAll(AuthorizationHeader.NAME);
        if (values.isEmpty() || !callers.areAsked()) {
            return Optional.empty();
        }
        try {
            CompletableFuture<Caller> caller = callers.of(AuthorizationHeader.token(values));
            return caller.isDone() && !caller.isCompletedExceptionally()
                    ? Optional.of(caller.join().subject())
                    : Optional.empty();
        } catch (TokenException refused) {
            return Optional.empty();
        }
    }
}

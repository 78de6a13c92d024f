package dev.tandem.gateway.limit;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.warmup.WarmUp;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests of clients that ask more than they may, before a body is read. Each gateway counts for itself, and
 * not what it asks itself to get warm.
 */
@ApplicationScoped
class RateLimit {
    private final Optional<Allowances> allowances;
    private final Optional<String> header;
    private final WarmUp warmUp;

    RateLimit(GatewayConfig config, WarmUp warmUp) {
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
            Duration wait = allowances.get().take(ClientName.of(request, header));
            if (!wait.isZero()) {
                throw ProblemException.of(ProblemCode.RATE_LIMITED, "You ask more often than you may; slow down.")
                        .retryAfter(wait)
                        .build();
            }
        }
    }
}

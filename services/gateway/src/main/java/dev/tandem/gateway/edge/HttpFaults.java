package dev.tandem.gateway.edge;

import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.ProblemWriter;
import dev.tandem.gateway.problem.RestFaults;
import dev.tandem.gateway.problem.Violation;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers what can be read as a request, but is refused on its way to the resources. */
@ApplicationScoped
class HttpFaults {
    /** Order of the first route; what answers its failures comes before it. */
    static final int BEFORE_ALL_ELSE = -1_000;

    private static final int FIRST_FAULT_OF_OURS = 500;

    private final ProblemWriter problems;
    private final long bodyLimit;

    HttpFaults(
            ProblemWriter problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyLimit) {
        this.problems = problems;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_ELSE - 1).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.statusCode() >= FIRST_FAULT_OF_OURS || request.response().headWritten()) {
            request.next();
        } else {
            problems.answer(
                    request.request(), problem(request), request.request().path());
        }
    }

    private ProblemException problem(RoutingContext request) {
        if (request.statusCode() == ProblemCode.CONTENT_TOO_LARGE.status()) {
            return ProblemException.of(
                            ProblemCode.CONTENT_TOO_LARGE, "The body is larger than " + bodyLimit + " bytes.")
                    .build();
        }
        if (!request.request().headers().contains(HttpHeaders.HOST) && request.failure() != null) {
            return ProblemException.of(ProblemCode.MALFORMED_HTTP, "A header is missing.")
                    .errors(List.of(Violation.inHeader("Host", "is required")))
                    .build();
        }
        if (request.failure() != null) {
            return ProblemException.of(ProblemCode.MALFORMED_HTTP, "The body is not in chunks as HTTP has them.")
                    .cause(request.failure())
                    .build();
        }
        return RestFaults.problem(request.statusCode(), null);
    }
}

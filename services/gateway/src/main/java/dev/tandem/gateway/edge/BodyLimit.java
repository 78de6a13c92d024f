package dev.tandem.gateway.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.gateway.problem.Problem;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies over the limit, by their announced length before a byte is read, else once they have grown too large.
 * Quarkus' own limit does the same without a body in the answer, so this comes before it.
 */
@ApplicationScoped
class BodyLimit {
    private static final int BEFORE_ALL_ELSE = -1_000;

    private final long limit;
    private final BodyHandler unannounced;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.unannounced = BodyHandler.create(false).setBodyLimit(this.limit);
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route("/v1/*")
                .order(BEFORE_ALL_ELSE)
                .handler(this::judge)
                .handler(BodyLimit::completeEmptyBody)
                .failureHandler(this::answer);
    }

    /** A body of known length is left to be read by the resource; another one is collected here, up to the limit. */
    private void judge(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            unannounced.handle(request);
        } else if (Long.parseLong(announced) > limit) {
            request.fail(ProblemCode.CONTENT_TOO_LARGE.status());
        } else {
            request.next();
        }
    }

    /** Quarkus REST would wait for ever for a body that was collected and had nothing in it. */
    private static void completeEmptyBody(RoutingContext request) {
        if (request.request().isEnded() && request.body().buffer() == null) {
            ((RoutingContextInternal) request).setBody(Buffer.buffer());
        }
        request.next();
    }

    private void answer(RoutingContext request) {
        if (request.statusCode() != ProblemCode.CONTENT_TOO_LARGE.status()
                || request.response().headWritten()) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(request.statusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                // The rest of the body is still on its way; reading it to its end would be its point.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem(request.normalizedPath()));
    }

    private Buffer problem(String path) {
        ProblemException failure = ProblemException.of(
                        ProblemCode.CONTENT_TOO_LARGE, "The body is larger than " + limit + " bytes.")
                .build();
        try {
            return Buffer.buffer(json.writeValueAsBytes(Problems.of(failure, path)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}

package dev.tandem.gateway.edge;

import dev.tandem.gateway.problem.ProblemCode;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
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
    private final long limit;
    private final BodyHandler unannounced;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        this.unannounced = BodyHandler.create(false).setBodyLimit(this.limit);
    }

    void register(@Observes Router router) {
        router.route().order(HttpFaults.BEFORE_ALL_ELSE).handler(this::judge).handler(BodyLimit::completeEmptyBody);
    }

    /** A body of known length is left to be read by the resource; another one is collected here, up to the limit. */
    private void judge(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) {
            request.fail(ProblemCode.CONTENT_TOO_LARGE.status());
        } else if (announced == null && request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            collect(request);
        } else {
            request.next();
        }
    }

    private void collect(RoutingContext request) {
        // A body that breaks off ends the span before anybody is told.
        Span span = Span.current();
        ContextInternal context = ContextInternal.current();
        unannounced.handle(request);
        request.request()
                .exceptionHandler(failure -> context.dispatch(failure, broken -> {
                    try (Scope traced = span.makeCurrent()) {
                        refuse(request, broken);
                    }
                }));
    }

    private static void refuse(RoutingContext request, Throwable broken) {
        if (!(broken instanceof HttpClosedException)) {
            request.fail(ProblemCode.MALFORMED_HTTP.status(), broken);
        }
    }

    /** Quarkus REST would wait for ever for a body that was collected and had nothing in it. */
    private static void completeEmptyBody(RoutingContext request) {
        if (request.request().isEnded() && request.body().buffer() == null) {
            ((RoutingContextInternal) request).setBody(Buffer.buffer());
        }
        request.next();
    }
}

package dev.tandem.gateway.edge;

import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.gateway.problem.ProblemWriter;
import dev.tandem.gateway.problem.Violation;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers what cannot be read as a request, for which Vert.x and Quarkus alone have a bare status. */
@ApplicationScoped
class InvalidHttp {
    /** What Netty takes for the URI when there was none to be read. */
    private static final String NO_URI = "/bad-request";

    private final ProblemWriter problems;
    private final int lineLimit;
    private final long headerLimit;

    InvalidHttp(
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-initial-line-length") int lineLimit,
            @ConfigProperty(name = "quarkus.http.limits.max-header-size") MemorySize headerLimit) {
        this.problems = problems;
        this.lineLimit = lineLimit;
        this.headerLimit = headerLimit.asLongValue();
    }

    /** For a request that Netty could not read to the end of its headers. */
    void answerUnreadable(HttpServerRequest request) {
        boolean unknown = NO_URI.equals(request.uri());
        problems.answer(request, problem(request, unknown), unknown ? null : request.path());
    }

    /** For a request whose URI is none. */
    void answerBadUri(HttpServerRequest request) {
        problems.answer(
                request,
                malformed(
                        "What is asked for is no URI: it has a character that must be encoded, or is encoded wrongly."),
                request.uri());
    }

    private ProblemException problem(HttpServerRequest request, boolean unknownUri) {
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            String detail = "The request line is longer than " + lineLimit + " bytes.";
            return ProblemException.of(ProblemCode.URI_TOO_LONG, detail).build();
        }
        if (cause instanceof TooLongHttpHeaderException) {
            String detail = "The headers are larger than " + headerLimit + " bytes together.";
            return ProblemException.of(ProblemCode.HEADERS_TOO_LARGE, detail).build();
        }
        return unknownUri ? malformed("The first line is not that of an HTTP request.") : malformedHeader(request);
    }

    private static ProblemException malformedHeader(HttpServerRequest request) {
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            return malformed("A header is not one of HTTP: it has no colon, or a character that headers cannot have.");
        }
        return ProblemException.of(ProblemCode.MALFORMED_HTTP, "The length of the body cannot be told.")
                .errors(List.of(Violation.inHeader("Content-Length", "must be one whole number")))
                .build();
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_HTTP, detail).build();
    }
}

package dev.tandem.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers requests that never reach Quarkus REST. */
@ApplicationScoped
public class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The connection ends with the answer: nobody reads what follows. Call it on the request's event loop.
     *
     * @param path what was asked for; null when that cannot be told
     */
    public void answer(HttpServerRequest request, ProblemException failure, String path) {
        begin(request, failure)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body(Problems.of(failure, path)));
        // Vert.x closes the connection of a broken request before it would send what waits to be sent.
        if (request.connection() instanceof HttpServerConnection connection) {
            connection.channel().flush();
        }
    }

    /** The connection stays: a body that nobody has read is read and forgotten. Call it on the request's event loop. */
    public void turnAway(HttpServerRequest request, ProblemException failure) {
        HttpServerResponse response = begin(request, failure);
        failure.retryAfter()
                .map(Problems::retryAfterSeconds)
                .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
        request.resume();
        response.end(body(Problems.of(failure, request.path())));
    }

    private static HttpServerResponse begin(HttpServerRequest request, ProblemException failure) {
        return request.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}

package dev.tandem.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers requests that never reach Quarkus REST. The connection ends with the answer: nobody reads what follows. */
@ApplicationScoped
public class ProblemWriter {
    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Call it on the request's event loop.
     *
     * @param path what was asked for; null when that cannot be told
     */
    public void answer(HttpServerRequest request, ProblemException failure, String path) {
        request.response()
                .setStatusCode(failure.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(body(Problems.of(failure, path)));
        // Vert.x closes the connection of a broken request before it would send what waits to be sent.
        if (request.connection() instanceof HttpServerConnection connection) {
            connection.channel().flush();
        }
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always JSON", e);
        }
    }
}

package dev.tandem.gateway.edge;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map.Entry;
import java.util.function.BiConsumer;

/**
 * Has invalid requests answered by {@link InvalidHttp}. Quarkus makes the server and keeps its handlers to itself; the
 * tracer is what Vert.x shows a request to just before it hands it to one of them.
 */
@Singleton
final class InvalidHttpHook implements VertxOptionsCustomizer {
    private final Instance<InvalidHttp> answers;

    /** Not resolved before there is a request: this runs before nearly everything else. */
    InvalidHttpHook(Instance<InvalidHttp> answers) {
        this.answers = answers;
    }

    /** Quarkus hands its own tracer over in the same way. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        TracingOptions given = options.getTracingOptions();
        VertxTracerFactory factory =
                given == null || given.getFactory() == null ? VertxTracerFactory.NOOP : given.getFactory();
        TracingOptions tracing = given == null ? new TracingOptions() : given.copy();
        options.setTracingOptions(tracing.setFactory(own -> hooked(factory.tracer(own))));
    }

    private VertxTracer<?, ?> hooked(VertxTracer<?, ?> tracer) {
        return new Hooked<>(tracer);
    }

    private void hook(Object request) {
        if (!(request instanceof HttpServerRequest http)
                || !(http.connection() instanceof HttpServerConnection connection)) {
            return;
        }
        // Each of the two answers ends the connection, so no later request meets them.
        if (http.decoderResult().isFailure()) {
            connection.invalidRequestHandler(answers.get()::answerUnreadable);
        } else if (!isUri(http.uri())) {
            connection.handler(answers.get()::answerBadUri);
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private final class Hooked<I, O> implements VertxTracer<I, O> {
        private final VertxTracer<I, O> tracer;

        private Hooked(VertxTracer<I, O> tracer) {
            this.tracer = tracer;
        }

        @Override
        public <R> I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Entry<String, String>> headers,
                TagExtractor<R> tags) {
            hook(request);
            return tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(Context context, R response, I payload, Throwable failure, TagExtractor<R> tags) {
            tracer.sendResponse(context, response, payload, failure, tags);
        }

        @Override
        public <R> O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(
                Context context, R response, O payload, Throwable failure, TagExtractor<R> tags) {
            tracer.receiveResponse(context, response, payload, failure, tags);
        }

        @Override
        public void close() {
            tracer.close();
        }
    }
}

package dev.tandem.messaging.quarkus.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A span around asynchronous work that has its Vert.x context to itself. */
public final class WorkSpan {
    private final Span span;

    WorkSpan(Span span) {
        this.span = span;
    }

    /** What messages caused by the work are to carry: this span, or the given parent when nothing is recorded. */
    public Optional<String> traceparent(Optional<String> parent) {
        return Traceparent.of(span.getSpanContext()).or(() -> parent);
    }

    /**
     * Runs the work inside the span and ends the span with it.
     *
     * @param correlationId of the conversation, which is an order's id wherever an order is concerned; for the log
     */
    public <T> CompletionStage<T> around(Optional<String> correlationId, Supplier<CompletionStage<T>> work) {
        // Both stay while the work goes on: the Vert.x context that holds them belongs to this work alone.
        Scope scope = ContextStorage.get().attach(Context.root().with(span));
        correlationId.ifPresent(LogContext::orderId);
        try {
            return work.get().whenComplete((done, failure) -> end(scope, failure));
        } catch (RuntimeException e) {
            end(scope, e);
            throw e;
        }
    }

    private void end(Scope scope, Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, Telemetry.reason(failure));
        }
        span.end();
        scope.close();
    }
}

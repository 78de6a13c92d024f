package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.task.ClaimedTask;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;

/** Begins the spans of work that no request waits for. Their parent is the stored context of what caused them. */
@Singleton
public final class WorkSpans {
    private final Tracer tracer;

    WorkSpans(CoreTracer tracer) {
        this.tracer = tracer.get();
    }

    public WorkSpan process(String topic, EventEnvelope event) {
        Span span = start("process " + topic, SpanKind.CONSUMER, event.context());
        // Most are not sampled.
        if (span.isRecording()) {
            span.setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.operation.type", "process")
                    .setAttribute("messaging.destination.name", topic)
                    .setAttribute("messaging.message.id", event.id().toString())
                    .setAttribute("messaging.kafka.message.key", event.subject())
                    .setAttribute("tandem.event.type", event.type());
        }
        return new WorkSpan(span);
    }

    public WorkSpan task(ClaimedTask claimed) {
        Span span = start("task " + claimed.task().type(), SpanKind.INTERNAL, claimed.context());
        if (span.isRecording()) {
            span.setAttribute("tandem.task.id", claimed.task().id().toString())
                    .setAttribute("tandem.task.attempt", (long) claimed.attempt());
        }
        return new WorkSpan(span);
    }

    /** Whoever began a trace has decided whether it is sampled: where it is not, there is no span and no sampler is asked. */
    private Span start(String name, SpanKind kind, MessageContext cause) {
        Context parent = Traceparent.parent(cause.traceparent());
        Span stored = Span.fromContext(parent);
        SpanContext told = stored.getSpanContext();
        return told.isValid() && !told.isSampled()
                ? stored
                : tracer.spanBuilder(name).setParent(parent).setSpanKind(kind).startSpan();
    }
}

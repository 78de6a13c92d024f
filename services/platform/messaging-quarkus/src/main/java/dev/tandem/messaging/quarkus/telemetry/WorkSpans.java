package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.task.ClaimedTask;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;

/** Begins the spans of work that no request waits for. Their parent is the stored context of what caused them. */
@Singleton
public final class WorkSpans {
    private final Tracer tracer;

    WorkSpans(CoreTracer tracer) {
        this.tracer = tracer.get();
    }

    public WorkSpan process(String topic, EventEnvelope event) {
        Span span = tracer.spanBuilder("process " + topic)
                .setParent(Traceparent.parent(event.context().traceparent()))
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
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
        return new WorkSpan(tracer.spanBuilder("task " + claimed.task().type())
                .setParent(Traceparent.parent(claimed.context().traceparent()))
                .setAttribute("tandem.task.id", claimed.task().id().toString())
                .setAttribute("tandem.task.attempt", (long) claimed.attempt())
                .startSpan());
    }
}

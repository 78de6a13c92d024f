package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.task.ClaimedTask;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Begins the spans of work that no request waits for. Their parent is the stored context of what caused them. */
@Singleton
public final class WorkSpans {
    private final Tracer tracer;

    WorkSpans(CoreTracer tracer) {
        this.tracer = tracer.get();
    }

    public WorkSpan process(String topic, EventEnvelope event) {
        return span(event.context(), parent -> tracer.spanBuilder("process " + topic)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", event.id().toString())
                .setAttribute("messaging.kafka.message.key", event.subject())
                .setAttribute("tandem.event.type", event.type()));
    }

    public WorkSpan task(ClaimedTask claimed) {
        return span(claimed.context(), parent -> tracer.spanBuilder(
                        "task " + claimed.task().type())
                .setParent(parent)
                .setAttribute("tandem.task.id", claimed.task().id().toString())
                .setAttribute("tandem.task.attempt", (long) claimed.attempt()));
    }

    /** Whoever began a trace has decided whether it is sampled; mostly it is not, and then no sampler is asked again. */
    private static WorkSpan span(MessageContext cause, Function<Context, SpanBuilder> child) {
        Context parent = Traceparent.parent(cause.traceparent());
        Span stored = Span.fromContext(parent);
        boolean unsampled =
                stored.getSpanContext().isValid() && !stored.getSpanContext().isSampled();
        return new WorkSpan(unsampled ? stored : child.apply(parent).startSpan());
    }
}

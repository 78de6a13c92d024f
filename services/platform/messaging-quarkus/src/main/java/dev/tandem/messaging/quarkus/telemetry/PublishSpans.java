package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.store.RecordedEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One span per page and topic, linked to the traces of its events. The records keep their stored context, so a
 * consumer's parent is the trace of the command and not the relay.
 */
@Singleton
public final class PublishSpans {
    private static final int MOST_LINKS = 128;

    private final Tracer tracer;

    PublishSpans(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer(Telemetry.SCOPE);
    }

    /** Notes when a page begins. */
    public Page start() {
        return new Page(tracer, TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
    }

    /** A page under way; spans are made when it ends, and only for sampled traces. Used by one relay at a time. */
    public static final class Page {
        private final Tracer tracer;
        private final long startedAt;
        private final Map<String, List<SpanContext>> traces = new HashMap<>();
        private final Map<String, String> topics = new HashMap<>();

        private Page(Tracer tracer, long startedAt) {
            this.tracer = tracer;
            this.startedAt = startedAt;
        }

        public void add(RecordedEvent event) {
            SpanContext stored = Span.fromContext(
                            Traceparent.parent(event.context().traceparent()))
                    .getSpanContext();
            if (stored.isSampled()) {
                traces.computeIfAbsent(event.stream().category(), category -> new ArrayList<>())
                        .add(stored);
            }
        }

        /** The broker has the event. */
        public synchronized void sent(RecordedEvent event, String topic) {
            topics.putIfAbsent(event.stream().category(), topic);
        }

        /** @param failure null when all went well */
        public synchronized void end(Throwable failure) {
            traces.forEach((category, linked) -> end(topics.getOrDefault(category, category), linked, failure));
        }

        private void end(String topic, List<SpanContext> linked, Throwable failure) {
            SpanBuilder builder = tracer.spanBuilder("publish " + topic)
                    .setParent(Context.root())
                    .setSpanKind(SpanKind.PRODUCER)
                    .setStartTimestamp(startedAt, TimeUnit.NANOSECONDS)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.operation.type", "send")
                    .setAttribute("messaging.destination.name", topic)
                    .setAttribute("messaging.batch.message_count", (long) linked.size());
            linked.stream().limit(MOST_LINKS).forEach(builder::addLink);
            Span span = builder.startSpan();
            if (failure != null) {
                span.setStatus(StatusCode.ERROR, Telemetry.reason(failure));
            }
            span.end();
        }
    }
}

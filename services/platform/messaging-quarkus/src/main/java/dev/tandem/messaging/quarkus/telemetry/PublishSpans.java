package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.store.RecordedEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One span per page, topic and sampled trace, beside the consumers' spans: the records keep their stored context, so a
 * consumer's parent is the command and not the relay.
 */
@Singleton
public final class PublishSpans {
    private final CoreTracer tracer;

    PublishSpans(CoreTracer tracer) {
        this.tracer = tracer;
    }

    /** Notes when a page begins. */
    public Page start() {
        return new Page(tracer, TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()));
    }

    /** A page under way; spans are made when it ends, and only for sampled traces. Used by one relay at a time. */
    public static final class Page {
        private final CoreTracer tracer;
        private final long startedAt;
        /** What caused the events of a category, by category and trace. */
        private final Map<String, Map<String, List<SpanContext>>> causes = new HashMap<>();

        private final Map<String, String> topics = new HashMap<>();

        private Page(CoreTracer tracer, long startedAt) {
            this.tracer = tracer;
            this.startedAt = startedAt;
        }

        public void add(RecordedEvent event) {
            if (tracer.isOff()) {
                return;
            }
            SpanContext stored = Span.fromContext(
                            Traceparent.parent(event.context().traceparent()))
                    .getSpanContext();
            if (stored.isSampled()) {
                causes.computeIfAbsent(event.stream().category(), category -> new HashMap<>())
                        .computeIfAbsent(stored.getTraceId(), trace -> new ArrayList<>())
                        .add(stored);
            }
        }

        /** The broker has the event. */
        public synchronized void sent(RecordedEvent event, String topic) {
            topics.putIfAbsent(event.stream().category(), topic);
        }

        /** @param failure null when all went well */
        public synchronized void end(Throwable failure) {
            causes.forEach((category, traces) ->
                    traces.values().forEach(trace -> end(topics.getOrDefault(category, category), trace, failure)));
        }

        private void end(String topic, List<SpanContext> trace, Throwable failure) {
            Span span = tracer.get()
                    .spanBuilder("publish " + topic)
                    .setParent(Context.root().with(Span.wrap(trace.get(0))))
                    .setSpanKind(SpanKind.PRODUCER)
                    .setStartTimestamp(startedAt, TimeUnit.NANOSECONDS)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.operation.type", "send")
                    .setAttribute("messaging.destination.name", topic)
                    .setAttribute("messaging.batch.message_count", (long) trace.size())
                    .startSpan();
            if (failure != null) {
                span.setStatus(StatusCode.ERROR, Telemetry.reason(failure));
            }
            span.end();
        }
    }
}

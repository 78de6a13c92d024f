package dev.tandem.messaging.quarkus.telemetry;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Optional;

/** The W3C header of a trace context, as it is stored with commands, events and tasks. */
public final class Traceparent {
    private static final String HEADER = "traceparent";
    private static final TextMapGetter<String> VALUE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String value) {
            return List.of(HEADER);
        }

        @Override
        public String get(String value, String key) {
            return HEADER.equals(key) ? value : null;
        }
    };

    private Traceparent() {}

    /** Empty when the context names no span, for instance because telemetry is off. */
    public static Optional<String> of(SpanContext span) {
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + '-' + span.getSpanId() + '-'
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }

    /** A context with the span as remote parent; the root context when there is none or it is unreadable. */
    public static Context parent(Optional<String> traceparent) {
        return traceparent
                .map(value -> W3CTraceContextPropagator.getInstance().extract(Context.root(), value, VALUE))
                .orElseGet(Context::root);
    }
}

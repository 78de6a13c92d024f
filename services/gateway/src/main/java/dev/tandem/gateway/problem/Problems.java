package dev.tandem.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Duration;
import java.util.Locale;

/** Turns failures into problem bodies. */
public final class Problems {
    private Problems() {}

    /** The body for a failure of a request to this path, in the current trace. */
    public static Problem of(ProblemException failure, String path) {
        return new Problem(
                "urn:tandem:problem:" + failure.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                title(failure.code()),
                failure.status(),
                failure.getMessage(),
                path,
                failure.code(),
                traceId(),
                failure.errors(),
                failure.metadata());
    }

    /** Whole seconds for {@code Retry-After}, at least one. */
    public static long retryAfterSeconds(Duration pause) {
        return Math.max(1, pause.plusNanos(999_999_999).toSeconds());
    }

    private static String title(String code) {
        String words = code.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace("json", "JSON")
                .replace("http", "HTTP")
                .replace("uri", "URI")
                .replace("sku", "SKU");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}

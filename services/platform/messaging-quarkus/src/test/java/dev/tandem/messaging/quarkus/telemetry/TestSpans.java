package dev.tandem.messaging.quarkus.telemetry;

import io.opentelemetry.api.OpenTelemetry;

/** Spans for tests that are not about spans. */
public final class TestSpans {
    private TestSpans() {}

    public static WorkSpans none() {
        return new WorkSpans(new CoreTracer(OpenTelemetry.noop(), true));
    }

    public static PublishSpans noPublication() {
        return new PublishSpans(new CoreTracer(OpenTelemetry.noop(), true));
    }
}

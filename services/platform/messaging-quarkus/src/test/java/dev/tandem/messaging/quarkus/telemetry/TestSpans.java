package dev.tandem.messaging.quarkus.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Tracers for tests. */
public final class TestSpans {
    private TestSpans() {}

    public static WorkSpans none() {
        return new WorkSpans(new CoreTracer(OpenTelemetry.noop(), true));
    }

    public static PublishSpans noPublication() {
        return new PublishSpans(new CoreTracer(OpenTelemetry.noop(), true));
    }

    /** Exports the spans whose parents are sampled, and no others. */
    static OpenTelemetry ofSampledParents(SpanExporter exporter) {
        return sampling(Sampler.parentBased(Sampler.alwaysOff()), exporter);
    }

    static OpenTelemetry ofEverything(SpanExporter exporter) {
        return sampling(Sampler.alwaysOn(), exporter);
    }

    private static OpenTelemetry sampling(Sampler sampler, SpanExporter exporter) {
        return OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder()
                        .setSampler(sampler)
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build())
                .build();
    }
}

package dev.tandem.messaging.quarkus.service;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Every span that the service has ended. */
@Singleton
class RecordedSpans {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Produces
    @Singleton
    SpanProcessor processor() {
        SpanExporter target = exporter;
        return SimpleSpanProcessor.create(target);
    }

    SpanData await(Predicate<SpanData> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> exporter.getFinishedSpanItems().stream()
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}

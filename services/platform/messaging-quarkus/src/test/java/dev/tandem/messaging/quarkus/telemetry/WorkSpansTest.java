package dev.tandem.messaging.quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.consume.EventEnvelope;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkSpansTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SAMPLED = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String NOT_SAMPLED = "00-" + TRACE + "-b7ad6b7169203331-00";

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetry telemetry = TestSpans.ofSampledParents(exported);

    @Test
    void anEventOfASampledOrderIsTraced() {
        Optional<String> next = process(new WorkSpans(new CoreTracer(telemetry, false)), SAMPLED);

        assertThat(exported.getFinishedSpanItems()).hasSize(1);
        SpanData span = exported.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("process orders");
        assertThat(span.getParentSpanContext().getTraceId()).isEqualTo(TRACE);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("messaging.kafka.message.key")))
                .isEqualTo("order");
        assertThat(next).contains("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void whatAnEventOfAnotherOrderCausesIsNotTracedEither() {
        Optional<String> next = process(new WorkSpans(new CoreTracer(telemetry, false)), NOT_SAMPLED);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(next)
                .hasValueSatisfying(traceparent ->
                        assertThat(traceparent).startsWith("00-" + TRACE).endsWith("-00"));
    }

    @Test
    void whoBeganATraceDecidesForAllThatFollows() {
        Optional<String> next =
                process(new WorkSpans(new CoreTracer(TestSpans.ofEverything(exported), false)), NOT_SAMPLED);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(next).contains(NOT_SAMPLED);
    }

    @Test
    void whereTelemetryIsOffNothingIsTracedAndTheContextGoesOn() {
        Optional<String> next = process(new WorkSpans(new CoreTracer(telemetry, true)), SAMPLED);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(next).contains(SAMPLED);
    }

    /** Returns what messages that it causes carry. */
    private static Optional<String> process(WorkSpans spans, String traceparent) {
        EventEnvelope event = new EventEnvelope(
                UUID.randomUUID(),
                "Placed",
                "order",
                1,
                Instant.EPOCH,
                new MessageContext(Optional.of(traceparent), Optional.empty(), Optional.empty()),
                new byte[0],
                1);
        WorkSpan span = spans.process("orders", event);
        span.around(Optional.empty(), () -> CompletableFuture.completedFuture(null));
        return span.traceparent(event.context().traceparent());
    }
}

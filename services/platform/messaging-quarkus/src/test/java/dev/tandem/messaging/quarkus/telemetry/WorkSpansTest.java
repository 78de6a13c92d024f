package dev.tandem.messaging.quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.Task;
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
    void whoBeganATraceDecidesForAllThatFollows() {
        Optional<String> next =
                process(new WorkSpans(new CoreTracer(TestSpans.ofEverything(exported), false)), NOT_SAMPLED);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(next).contains(NOT_SAMPLED);
    }

    @Test
    void aTaskIsTracedLikeTheOrderThatItBelongsTo() {
        WorkSpans spans = new WorkSpans(new CoreTracer(TestSpans.ofEverything(exported), false));

        WorkSpan ofAnotherOrder = spans.task(claimed(NOT_SAMPLED));
        ofAnotherOrder.around(Optional.empty(), () -> CompletableFuture.completedFuture(null));
        assertThat(exported.getFinishedSpanItems()).isEmpty();

        WorkSpan traced = spans.task(claimed(SAMPLED));
        traced.around(Optional.empty(), () -> CompletableFuture.completedFuture(null));
        assertThat(exported.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(span.getName())
                .isEqualTo("task Remind"));
    }

    @Test
    void whatNothingTracedHasCausedBeginsATrace() {
        WorkSpans spans = new WorkSpans(new CoreTracer(TestSpans.ofEverything(exported), false));

        spans.process("orders", event(Optional.empty()))
                .around(Optional.empty(), () -> CompletableFuture.completedFuture(null));

        assertThat(exported.getFinishedSpanItems()).singleElement().satisfies(span -> assertThat(
                        span.getParentSpanContext().isValid())
                .isFalse());
    }

    @Test
    void whereTelemetryIsOffNothingIsTracedAndTheContextGoesOn() {
        Optional<String> next = process(new WorkSpans(new CoreTracer(telemetry, true)), SAMPLED);

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(next).contains(SAMPLED);
    }

    /** Returns what messages that it causes carry. */
    private static Optional<String> process(WorkSpans spans, String traceparent) {
        EventEnvelope event = event(Optional.of(traceparent));
        WorkSpan span = spans.process("orders", event);
        span.around(Optional.empty(), () -> CompletableFuture.completedFuture(null));
        return span.traceparent(event.context().traceparent());
    }

    private static EventEnvelope event(Optional<String> traceparent) {
        return new EventEnvelope(
                UUID.randomUUID(), "Placed", "order", 1, Instant.EPOCH, causedBy(traceparent), new byte[0], 1);
    }

    private static ClaimedTask claimed(String traceparent) {
        Task task = new Task(UUID.randomUUID(), new StreamId("order", "order"), "Remind", Instant.EPOCH, new byte[0]);
        return new ClaimedTask(task, 1, causedBy(Optional.of(traceparent)));
    }

    private static MessageContext causedBy(Optional<String> traceparent) {
        return new MessageContext(traceparent, Optional.empty(), Optional.empty());
    }
}

package dev.tandem.messaging.quarkus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.RecordedEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublishSpansTest {
    private static final String ANN = "0af7651916cd43dd8448eb211c80319c";
    private static final String BEN = "1bf7651916cd43dd8448eb211c80319c";
    private static final String CAUSE = "b7ad6b7169203331";
    private static final String SAMPLED = "01";
    private static final String NOT_SAMPLED = "00";
    private static final AttributeKey<Long> COUNT = AttributeKey.longKey("messaging.batch.message_count");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetry telemetry = TestSpans.ofSampledParents(exported);

    @Test
    void eachSampledTraceOfAPageHasASpanBelowWhatCausedItsEvents() {
        publish(false, null, event(ANN, SAMPLED), event(BEN, SAMPLED), event(ANN, SAMPLED), event(ANN, NOT_SAMPLED));

        assertThat(exported.getFinishedSpanItems())
                .extracting(
                        SpanData::getName, SpanData::getTraceId, SpanData::getParentSpanId, span -> span.getAttributes()
                                .get(COUNT))
                .containsExactlyInAnyOrder(
                        tuple("publish accounts.v1", ANN, CAUSE, 2L), tuple("publish accounts.v1", BEN, CAUSE, 1L));
    }

    @Test
    void aPageThatFailedSaysWhy() {
        publish(false, new IllegalStateException("no broker"), event(ANN, SAMPLED));

        assertThat(exported.getFinishedSpanItems())
                .extracting(SpanData::getStatus)
                .extracting(StatusData::getDescription)
                .containsExactly("no broker");
    }

    @Test
    void whereTelemetryIsOffThereAreNone() {
        publish(true, null, event(ANN, SAMPLED));

        assertThat(exported.getFinishedSpanItems()).isEmpty();
    }

    private void publish(boolean off, Throwable failure, RecordedEvent... events) {
        PublishSpans.Page page = new PublishSpans(new CoreTracer(telemetry, off)).start();
        for (RecordedEvent event : events) {
            page.add(event);
            page.sent(event, "accounts.v1");
        }
        page.end(failure);
    }

    private static RecordedEvent event(String trace, String flags) {
        String traceparent = "00-" + trace + "-" + CAUSE + "-" + flags;
        return new RecordedEvent(
                UUID.randomUUID(),
                new StreamId("account", "ann"),
                1,
                "Deposited",
                new byte[0],
                Instant.EPOCH,
                new MessageContext(Optional.of(traceparent), Optional.empty(), Optional.empty()));
    }
}

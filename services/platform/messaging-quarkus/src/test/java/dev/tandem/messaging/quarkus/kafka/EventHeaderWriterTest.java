package dev.tandem.messaging.quarkus.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.MessageContext;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventEnvelopeReader;
import dev.tandem.messaging.store.RecordedEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class EventHeaderWriterTest {
    private final RecordedEvent event = new RecordedEvent(
            UUID.fromString("018f3c3e-1f2a-7b3c-8d4e-5f6a7b8c9d0e"),
            new StreamId("order", "order-1"),
            3,
            "tandem.ordering.v1.OrderPlaced",
            new byte[] {1},
            Instant.parse("2026-01-01T12:00:00.123456Z"),
            MessageContext.ofTrace("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .withCorrelationId("order-1")
                    .withCausationId("cause-1"));

    @Test
    void consumersReadBackWhatWasRecorded() {
        Headers headers = new EventHeaderWriter("ordering").headersOf(event);

        EventEnvelope envelope = EventEnvelopeReader.read(name -> text(headers, name), event.payload());

        assertThat(envelope)
                .isEqualTo(new EventEnvelope(
                        event.id(), event.type(), "order-1", 3, event.occurredAt(), event.context(), event.payload()));
    }

    @Test
    void isACloudEventInBinaryMode() {
        Headers headers = new EventHeaderWriter("ordering").headersOf(event);

        assertThat(text(headers, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(text(headers, EventHeaders.SOURCE)).isEqualTo("/tandem/ordering");
        assertThat(text(headers, EventHeaders.CONTENT_TYPE)).isEqualTo("application/protobuf");
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}

package dev.tandem.messaging.quarkus.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.store.RecordedEvent;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes a stored event's attributes as record headers; the counterpart of the core's envelope reader. */
final class EventHeaderWriter {
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] PROTOBUF = "application/protobuf".getBytes(UTF_8);

    private final byte[] source;

    EventHeaderWriter(String service) {
        this.source = ("/tandem/" + service).getBytes(UTF_8);
    }

    Headers headersOf(RecordedEvent event) {
        Headers headers = new RecordHeaders()
                .add(EventHeaders.SPEC_VERSION, SPEC_VERSION)
                .add(EventHeaders.SOURCE, source)
                .add(EventHeaders.CONTENT_TYPE, PROTOBUF);
        add(headers, EventHeaders.ID, event.id().toString());
        add(headers, EventHeaders.TYPE, event.type());
        add(headers, EventHeaders.SUBJECT, event.stream().key());
        add(headers, EventHeaders.TIME, event.occurredAt().toString());
        add(headers, EventHeaders.VERSION, Long.toString(event.version()));
        add(headers, EventHeaders.SCHEMA, Integer.toString(event.schema()));
        add(headers, EventHeaders.TRACEPARENT, event.context().traceparent());
        add(headers, EventHeaders.CORRELATION_ID, event.context().correlationId());
        add(headers, EventHeaders.CAUSATION_ID, event.context().causationId());
        return headers;
    }

    private static void add(Headers headers, String name, Optional<String> value) {
        value.ifPresent(present -> add(headers, name, present));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}

package dev.tandem.messaging.consume;

import dev.tandem.messaging.EventHeaders;
import dev.tandem.messaging.MessageContext;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads an envelope from a record's headers and value. */
public final class EventEnvelopeReader {
    private EventEnvelopeReader() {}

    /**
     * @param headers gives the last value of a header, or null
     * @throws MalformedEventException when a header is missing or unreadable
     */
    public static EventEnvelope read(Function<String, String> headers, byte[] payload) {
        try {
            return new EventEnvelope(
                    UUID.fromString(required(headers, EventHeaders.ID)),
                    required(headers, EventHeaders.TYPE),
                    required(headers, EventHeaders.SUBJECT),
                    Long.parseLong(required(headers, EventHeaders.VERSION)),
                    EventTime.parse(required(headers, EventHeaders.TIME)),
                    new MessageContext(
                            Optional.ofNullable(headers.apply(EventHeaders.TRACEPARENT)),
                            Optional.ofNullable(headers.apply(EventHeaders.CORRELATION_ID)),
                            Optional.ofNullable(headers.apply(EventHeaders.CAUSATION_ID))),
                    payload == null ? new byte[0] : payload,
                    schema(headers));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEventException("Unreadable event header: " + e.getMessage(), e);
        }
    }

    private static int schema(Function<String, String> headers) {
        String given = headers.apply(EventHeaders.SCHEMA);
        return given == null ? 1 : Integer.parseInt(given);
    }

    private static String required(Function<String, String> headers, String name) {
        String value = headers.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }
}

package dev.tandem.messaging;

/** Header names of a published event: CloudEvents binary mode for Kafka, W3C trace context, and Tandem's own. */
public final class EventHeaders {
    public static final String SPEC_VERSION = "ce_specversion";
    /** UUIDv7 of the event; consumers know a repeated delivery by it. */
    public static final String ID = "ce_id";
    /** Protobuf full name of the payload. */
    public static final String TYPE = "ce_type";

    public static final String SOURCE = "ce_source";
    /** The aggregate id, equal to the record key. */
    public static final String SUBJECT = "ce_subject";
    /** When the event was recorded, RFC 3339. */
    public static final String TIME = "ce_time";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";
    /** The aggregate's version after the event: 1, 2, 3, ... per key. */
    public static final String VERSION = "tandem-version";

    /** Schema of the payload: 1, 2, ...; 1 when the header is missing. */
    public static final String SCHEMA = "tandem-schema";

    public static final String CORRELATION_ID = "tandem-correlation-id";
    /** Id of the command or event that led to this event. */
    public static final String CAUSATION_ID = "tandem-causation-id";

    private EventHeaders() {}
}

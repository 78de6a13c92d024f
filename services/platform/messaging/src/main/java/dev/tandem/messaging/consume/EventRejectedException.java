package dev.tandem.messaging.consume;

import dev.tandem.messaging.Rejection;

/** The service's rules refuse what an event asks for: a fault of the record, not of a dependency. */
public final class EventRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EventRejectedException(EventEnvelope event, Rejection rejection) {
        super(event.type() + " " + event.id() + " was rejected: " + rejection.reason() + ": " + rejection.message());
    }
}

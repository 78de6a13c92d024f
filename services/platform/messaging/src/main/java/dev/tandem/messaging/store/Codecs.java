package dev.tandem.messaging.store;

import dev.tandem.messaging.upcast.Upcasters;

/**
 * The formats in which a service stores what its decider produces.
 *
 * @param upcasters bring older events to the form that {@code events} decodes
 */
public record Codecs<S, E, R>(EventCodec<E> events, StateCodec<S> states, ReplyCodec<R> replies, Upcasters upcasters) {
    /** Of a service whose events have had one schema only. */
    public Codecs(EventCodec<E> events, StateCodec<S> states, ReplyCodec<R> replies) {
        this(events, states, replies, Upcasters.NONE);
    }

    /** A stored event as the decider knows it. */
    public E decode(RecordedEvent event) {
        return events.decode(event.type(), upcasters.upcast(event.type(), event.schema(), event.payload()));
    }
}

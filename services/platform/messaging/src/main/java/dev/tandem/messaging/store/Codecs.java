package dev.tandem.messaging.store;

/** The three formats in which a service stores what its decider produces. */
public record Codecs<S, E, R>(EventCodec<E> events, StateCodec<S> states, ReplyCodec<R> replies) {}

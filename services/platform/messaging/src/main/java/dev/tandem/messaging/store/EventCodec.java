package dev.tandem.messaging.store;

/** Turns a service's events into their wire messages and back. Pure and safe for use from any thread. */
public interface EventCodec<E> {
    /** An encoded event: protobuf full name and bytes. */
    record Encoded(String type, byte[] payload) {}

    Encoded encode(E event);

    /** Fails with {@link IllegalArgumentException} for an unknown type or undecodable bytes. */
    E decode(String type, byte[] payload);
}

package dev.tandem.messaging.consume;

/** Parses an event's bytes, for instance {@code OrderPlaced::parseFrom}. */
@FunctionalInterface
public interface PayloadParser<M> {
    /** Fails with any exception when the bytes are not such a message. */
    M parse(byte[] payload) throws Exception;
}

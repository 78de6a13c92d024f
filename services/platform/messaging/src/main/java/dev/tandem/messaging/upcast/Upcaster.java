package dev.tandem.messaging.upcast;

import java.util.function.UnaryOperator;

/**
 * Brings an event of one schema to the next one. Pure.
 *
 * @param type protobuf full name of the payload
 * @param fromSchema the older schema, 1 or more; the result is of the one after it
 * @param change payload to payload; fails with any exception when the bytes are not of the older schema
 */
public record Upcaster(String type, int fromSchema, UnaryOperator<byte[]> change) {
    public Upcaster {
        if (fromSchema < 1) {
            throw new IllegalArgumentException("The first schema of " + type + " is 1, not " + fromSchema);
        }
    }
}

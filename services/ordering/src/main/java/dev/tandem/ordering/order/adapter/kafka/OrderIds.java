package dev.tandem.ordering.order.adapter.kafka;

import dev.tandem.messaging.consume.MalformedEventException;
import java.util.UUID;

/** Reads the order's id out of an event. */
final class OrderIds {
    private OrderIds() {}

    /** Fails with {@link MalformedEventException}, for asking again does not make it an id. */
    static UUID read(String orderId) {
        try {
            return UUID.fromString(orderId);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("No order has the id \"" + orderId + "\"", e);
        }
    }
}

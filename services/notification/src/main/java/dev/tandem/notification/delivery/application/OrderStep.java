package dev.tandem.notification.delivery.application;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A step that an order has reached.
 *
 * @param eventType protobuf full name of the event that told of it
 * @param email where the customer is told
 * @param total what the order comes to, where its event tells
 * @param details further facts, see the constants
 */
public record OrderStep(
        Step step,
        String eventType,
        String orderId,
        String customerId,
        String email,
        Instant occurredAt,
        Optional<Total> total,
        Map<String, String> details) {
    public static final String CARRIER = "carrier";
    public static final String TRACKING_NUMBER = "trackingNumber";
    /** Why an order was cancelled, UPPER_SNAKE_CASE. */
    public static final String REASON = "reason";

    public OrderStep {
        details = Map.copyOf(details);
    }
}

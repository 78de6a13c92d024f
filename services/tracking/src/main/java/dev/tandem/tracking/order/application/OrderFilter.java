package dev.tandem.tracking.order.application;

import dev.tandem.tracking.order.model.OrderStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which orders a list asks for: of a customer, in a status, and older than the last one of the page before. */
public record OrderFilter(Optional<String> customerId, Optional<OrderStatus> status, Optional<After> after) {
    /** The place of an order in a list. */
    public record After(Instant createdAt, UUID orderId) {}
}

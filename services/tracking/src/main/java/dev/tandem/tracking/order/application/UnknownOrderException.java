package dev.tandem.tracking.order.application;

import java.util.UUID;

/** No event of this order has arrived. */
public final class UnknownOrderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownOrderException(UUID orderId) {
        super("No order " + orderId + " is known; an order placed a moment ago may take a little to arrive.");
    }
}

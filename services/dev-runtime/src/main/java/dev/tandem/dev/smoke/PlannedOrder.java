package dev.tandem.dev.smoke;

import dev.tandem.dev.client.OrderRequest;

/** An order to place. */
public record PlannedOrder(OrderKind kind, OrderRequest request, String idempotencyKey) {}

package dev.tandem.peer;

import java.util.UUID;

/** An order to keep, and the event that tells of it. */
public record NewOrder(UUID id, String customerId, long totalCents, byte[] content, byte[] event) {}

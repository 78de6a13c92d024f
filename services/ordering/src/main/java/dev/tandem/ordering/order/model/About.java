package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** What every event of an order tells: which order, whose, and when. */
public record About(UUID orderId, Customer customer, Instant at) {}

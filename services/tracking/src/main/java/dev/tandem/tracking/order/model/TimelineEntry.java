package dev.tandem.tracking.order.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of an order's story.
 *
 * @param position 1 for the first entry of the order, without gaps
 * @param status where the order stood after it, as far as known
 */
public record TimelineEntry(
        UUID eventId, long position, String type, String source, Instant time, OrderStatus status, String summary) {}

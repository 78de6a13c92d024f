package dev.tandem.tracking.order.model;

import java.time.Instant;
import java.util.UUID;

/**
 * One event as the read model takes it in.
 *
 * @param version of the aggregate that the event belongs to
 * @param summary what happened in words for people, at most 256 characters
 */
public record Step(
        UUID orderId,
        UUID eventId,
        String type,
        String source,
        Instant time,
        long version,
        Fact fact,
        String summary) {}

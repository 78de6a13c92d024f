package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.model.OrderStatus;
import dev.tandem.tracking.order.model.TimelineEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code timeline_entries}. */
@Entity
@Table(name = "timeline_entries")
public class TimelineEntryEntity {
    @Id
    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "order_id")
    UUID orderId;

    long position;

    String type;

    String source;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    String summary;

    TimelineEntry toEntry() {
        return new TimelineEntry(eventId, position, type, source, occurredAt, status, summary);
    }
}

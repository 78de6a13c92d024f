package dev.tandem.peer.usual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An order. */
@Entity
@Table(name = "orders")
public class OrderRow {

    @Id
    UUID id;

    @Column(name = "customer_id", nullable = false)
    String customerId;

    @Column(nullable = false)
    String status;

    @Column(name = "total_cents", nullable = false)
    long totalCents;

    @Column(nullable = false)
    byte[] content;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;
}

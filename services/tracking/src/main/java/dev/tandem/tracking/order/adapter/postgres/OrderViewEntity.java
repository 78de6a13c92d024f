package dev.tandem.tracking.order.adapter.postgres;

import dev.tandem.tracking.order.model.OrderStatus;
import dev.tandem.tracking.order.model.OrderView;
import dev.tandem.tracking.order.model.OrderView.Versions;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code order_views}. */
@Entity
@Table(name = "order_views")
public class OrderViewEntity {
    @Id
    @Column(name = "order_id")
    UUID orderId;

    @Column(name = "customer_id")
    String customerId;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    @Column(name = "cancel_reason")
    String cancelReason;

    @Column(name = "payment_status")
    String paymentStatus;

    @Column(name = "shipment_status")
    String shipmentStatus;

    String carrier;

    @Column(name = "tracking_number")
    String trackingNumber;

    byte[] placed;

    @Column(name = "order_version")
    long orderVersion;

    @Column(name = "payment_version")
    long paymentVersion;

    @Column(name = "shipment_version")
    long shipmentVersion;

    long entries;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    OrderView toView() {
        return new OrderView(
                orderId,
                customerId,
                status,
                cancelReason,
                paymentStatus,
                shipmentStatus,
                carrier,
                trackingNumber,
                placed,
                new Versions(orderVersion, paymentVersion, shipmentVersion),
                entries,
                createdAt,
                updatedAt);
    }
}

package dev.tandem.tracking.order.model;

import dev.tandem.tracking.order.model.OrderView.Versions;
import java.time.Instant;

/** The next view while a step is taken in. */
final class ViewChange {
    private final OrderView before;
    private String customerId;
    private OrderStatus status;
    private String cancelReason;
    private String paymentStatus;
    private String shipmentStatus;
    private String carrier;
    private String trackingNumber;
    private byte[] details;
    private Versions versions;
    private Instant createdAt;

    ViewChange(OrderView before) {
        this.before = before;
        this.customerId = before.customerId();
        this.status = before.status();
        this.cancelReason = before.cancelReason();
        this.paymentStatus = before.paymentStatus();
        this.shipmentStatus = before.shipmentStatus();
        this.carrier = before.carrier();
        this.trackingNumber = before.trackingNumber();
        this.details = before.details();
        this.versions = before.versions();
        this.createdAt = before.createdAt();
    }

    void place(Fact.Placed placed, Step step) {
        customerId = placed.customerId();
        details = placed.details();
        createdAt = step.time();
        if (step.version() > versions.order()) {
            status = OrderStatus.PENDING;
            versions = new Versions(step.version(), versions.payment(), versions.shipment());
        }
    }

    void status(Fact.StatusChanged changed, long version) {
        status = changed.status();
        cancelReason = changed.cancelReason();
        versions = new Versions(version, versions.payment(), versions.shipment());
    }

    void payment(Fact.PaymentChanged changed, long version) {
        paymentStatus = changed.status();
        versions = new Versions(versions.order(), version, versions.shipment());
    }

    void shipment(Fact.ShipmentChanged changed, long version) {
        shipmentStatus = changed.status();
        carrier = changed.carrier();
        trackingNumber = changed.trackingNumber();
        versions = new Versions(versions.order(), versions.payment(), version);
    }

    OrderView build(Instant time) {
        Instant updatedAt = time.isAfter(before.updatedAt()) ? time : before.updatedAt();
        return new OrderView(
                before.orderId(),
                customerId,
                status,
                cancelReason,
                paymentStatus,
                shipmentStatus,
                carrier,
                trackingNumber,
                details,
                versions,
                before.entries() + 1,
                createdAt,
                updatedAt);
    }
}

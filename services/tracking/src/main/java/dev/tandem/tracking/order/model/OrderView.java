package dev.tandem.tracking.order.model;

import dev.tandem.tracking.order.model.Fact.PaymentChanged;
import dev.tandem.tracking.order.model.Fact.Placed;
import dev.tandem.tracking.order.model.Fact.ShipmentChanged;
import dev.tandem.tracking.order.model.Fact.StatusChanged;
import java.time.Instant;
import java.util.UUID;

/**
 * An order with what every service knows of it. Events of different services arrive in any order; each part of the
 * view follows the versions of the service that owns it, so the result does not depend on how they interleave.
 *
 * @param entries number of steps taken in, hence the position of the last one
 */
public record OrderView(
        UUID orderId,
        String customerId,
        OrderStatus status,
        String cancelReason,
        String paymentStatus,
        String shipmentStatus,
        String carrier,
        String trackingNumber,
        byte[] details,
        Versions versions,
        long entries,
        Instant createdAt,
        Instant updatedAt) {
    /** The latest version seen of each owner's aggregate. */
    public record Versions(long order, long payment, long shipment) {}

    /** A view of an order of which nothing has arrived yet. */
    public static OrderView unknown(UUID orderId, Instant now) {
        return new OrderView(
                orderId, "", OrderStatus.UNKNOWN, "", "", "", "", "", new byte[0], new Versions(0, 0, 0), 0, now, now);
    }

    /** The view with one more step taken in. */
    public OrderView after(Step step) {
        ViewChange change = new ViewChange(this);
        Fact fact = step.fact();
        if (fact instanceof Placed placed) {
            change.place(placed, step);
        } else if (fact instanceof StatusChanged changed && step.version() > versions.order()) {
            change.status(changed, step.version());
        } else if (fact instanceof PaymentChanged changed && step.version() > versions.payment()) {
            change.payment(changed, step.version());
        } else if (fact instanceof ShipmentChanged changed && step.version() > versions.shipment()) {
            change.shipment(changed, step.version());
        }
        return change.build(step.time());
    }
}

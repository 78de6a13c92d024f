package dev.tandem.tracking.order.adapter.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.proto.shipping.v1.ShipmentCancelled;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import dev.tandem.proto.shipping.v1.ShipmentPrepared;
import dev.tandem.proto.shipping.v1.ShipmentStatus;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.Fact;

/** Shipping's events. */
public final class ShipmentEvents {
    private ShipmentEvents() {}

    /** The handler of topic {@code shipping.shipment.events.v1}. */
    public static EventHandler handler(OrderViews views) {
        return new StepRecorder(views, "/tandem/shipping")
                .on(
                        ShipmentPrepared.getDescriptor(),
                        ShipmentPrepared::parseFrom,
                        e -> now(ShipmentStatus.SHIPMENT_STATUS_PREPARED, "", ""),
                        e -> "Shipment prepared")
                .on(
                        ShipmentDispatched.getDescriptor(),
                        ShipmentDispatched::parseFrom,
                        e -> now(ShipmentStatus.SHIPMENT_STATUS_DISPATCHED, e.getCarrier(), e.getTrackingNumber()),
                        e -> e.getCarrier() + " has the parcel " + e.getTrackingNumber())
                .on(
                        ShipmentDelivered.getDescriptor(),
                        ShipmentDelivered::parseFrom,
                        e -> now(ShipmentStatus.SHIPMENT_STATUS_DELIVERED, e.getCarrier(), e.getTrackingNumber()),
                        e -> "Parcel delivered")
                .on(
                        ShipmentCancelled.getDescriptor(),
                        ShipmentCancelled::parseFrom,
                        e -> now(ShipmentStatus.SHIPMENT_STATUS_CANCELLED, "", ""),
                        e -> "Shipment cancelled")
                .router();
    }

    private static Fact now(ShipmentStatus status, String carrier, String trackingNumber) {
        return new Fact.ShipmentChanged(status.name(), carrier, trackingNumber);
    }
}

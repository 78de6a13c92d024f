package dev.tandem.shipping.shipment.model;

import java.time.Instant;

/** A shipment after its events so far. The consignment is empty until the carrier has the parcel. */
public record ShipmentState(
        ShipmentStatus status,
        String orderId,
        String shipmentId,
        Parcel parcel,
        Consignment consignment,
        Instant createdAt,
        Instant updatedAt) {
    /** The state of a shipment that nobody asked for. */
    public static final ShipmentState NONE =
            new ShipmentState(ShipmentStatus.NONE, "", "", Parcel.NONE, Consignment.NONE, Instant.EPOCH, Instant.EPOCH);

    static ShipmentState created(ShipmentStatus status, ShipmentEvent event, Parcel parcel) {
        return new ShipmentState(
                status, event.orderId(), event.shipmentId(), parcel, Consignment.NONE, event.at(), event.at());
    }

    ShipmentState moved(ShipmentStatus to, Instant at) {
        return new ShipmentState(to, orderId, shipmentId, parcel, consignment, createdAt, at);
    }

    ShipmentState withConsignment(Consignment value) {
        return new ShipmentState(status, orderId, shipmentId, parcel, value, createdAt, updatedAt);
    }
}

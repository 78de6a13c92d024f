package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.proto.shipping.v1.ShipmentCancelled;
import dev.tandem.proto.shipping.v1.ShipmentDelivered;
import dev.tandem.proto.shipping.v1.ShipmentDispatched;
import dev.tandem.proto.shipping.v1.ShipmentPrepared;
import java.util.Map;

/** Shipping's events. */
final class ShipmentContents {
    private ShipmentContents() {}

    static void addTo(Map<EventType, EventContents.Reader> readers) {
        readers.put(
                EventType.SHIPMENT_PREPARED,
                bytes -> parcel(ShipmentPrepared.parseFrom(bytes).getShipmentId()));
        readers.put(
                EventType.SHIPMENT_DISPATCHED,
                bytes -> parcel(ShipmentDispatched.parseFrom(bytes).getShipmentId()));
        readers.put(
                EventType.SHIPMENT_DELIVERED,
                bytes -> parcel(ShipmentDelivered.parseFrom(bytes).getShipmentId()));
        readers.put(
                EventType.SHIPMENT_CANCELLED,
                bytes -> parcel(ShipmentCancelled.parseFrom(bytes).getShipmentId()));
    }

    private static Content parcel(String shipmentId) {
        return Content.message(shipmentId, "");
    }
}

package dev.tandem.shipping.shipment.model;

import java.time.Instant;

/** What happened to a shipment. */
public sealed interface ShipmentEvent {
    String orderId();

    String shipmentId();

    Instant at();

    /** The trigger whose row in {@link ShipmentTransition} the event records. */
    ShipmentTrigger trigger();

    record Prepared(String orderId, String shipmentId, Instant at, String customerId, Parcel parcel)
            implements ShipmentEvent {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.ORDER_PAID;
        }
    }

    record Dispatched(String orderId, String shipmentId, Instant at, Consignment consignment) implements ShipmentEvent {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.CARRIER_BOOKED;
        }
    }

    record Delivered(String orderId, String shipmentId, Instant at, Consignment consignment) implements ShipmentEvent {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.PARCEL_DELIVERED;
        }
    }

    record Cancelled(String orderId, String shipmentId, Instant at) implements ShipmentEvent {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.CANCELLATION_REQUESTED;
        }
    }
}

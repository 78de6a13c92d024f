package dev.tandem.shipping.shipment.model;

import java.time.Instant;

/** What a shipment is told. {@code at} is the time of the event that the command may lead to. */
public sealed interface ShipmentCommand {
    String orderId();

    Instant at();

    ShipmentTrigger trigger();

    /** The event to record if the command has a row in the transition table. */
    ShipmentEvent event(ShipmentState state);

    /** The order is paid: pack it. */
    record PrepareShipment(String orderId, String shipmentId, Instant at, String customerId, Parcel parcel)
            implements ShipmentCommand {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.ORDER_PAID;
        }

        @Override
        public ShipmentEvent event(ShipmentState state) {
            return new ShipmentEvent.Prepared(orderId, shipmentId, at, customerId, parcel);
        }
    }

    /** Whoever comes first, this or the dispatch, decides. */
    record CancelShipment(String orderId, String shipmentId, Instant at) implements ShipmentCommand {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.CANCELLATION_REQUESTED;
        }

        @Override
        public ShipmentEvent event(ShipmentState state) {
            return new ShipmentEvent.Cancelled(orderId, shipmentId, at);
        }
    }

    /** The carrier is booked: hand over the parcel. */
    record DispatchShipment(String orderId, Instant at, Consignment consignment) implements ShipmentCommand {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.CARRIER_BOOKED;
        }

        @Override
        public ShipmentEvent event(ShipmentState state) {
            return new ShipmentEvent.Dispatched(orderId, state.shipmentId(), at, consignment);
        }
    }

    /** The recipient has the parcel. */
    record RecordDelivery(String orderId, Instant at) implements ShipmentCommand {
        @Override
        public ShipmentTrigger trigger() {
            return ShipmentTrigger.PARCEL_DELIVERED;
        }

        @Override
        public ShipmentEvent event(ShipmentState state) {
            return new ShipmentEvent.Delivered(orderId, state.shipmentId(), at, state.consignment());
        }
    }
}

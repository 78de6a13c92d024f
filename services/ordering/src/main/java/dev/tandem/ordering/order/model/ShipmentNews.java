package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** What shipping tells about an order's shipment. */
public sealed interface ShipmentNews extends OrderCommand {
    /** The carrier has the goods. */
    record NoteShipmentDispatched(UUID orderId, Parcel parcel, Instant at) implements ShipmentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.SHIPMENT_DISPATCHED;
        }
    }

    /** The recipient has the goods. */
    record NoteShipmentDelivered(UUID orderId, Instant at) implements ShipmentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.SHIPMENT_DELIVERED;
        }
    }

    /** The goods will not leave. */
    record NoteShipmentCancelled(UUID orderId, Instant at) implements ShipmentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.SHIPMENT_CANCELLED;
        }
    }
}

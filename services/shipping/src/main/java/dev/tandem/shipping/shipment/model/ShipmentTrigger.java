package dev.tandem.shipping.shipment.model;

/** What moves a shipment. */
public enum ShipmentTrigger {
    ORDER_PAID,
    CANCELLATION_REQUESTED,
    CARRIER_BOOKED,
    PARCEL_DELIVERED
}

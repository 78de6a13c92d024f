package dev.tandem.shipping.shipment.model;

/** Where a shipment stands. Exactly one of cancelled and dispatched can come after prepared. */
public enum ShipmentStatus {
    NONE,
    PREPARED,
    DISPATCHED,
    DELIVERED,
    CANCELLED
}

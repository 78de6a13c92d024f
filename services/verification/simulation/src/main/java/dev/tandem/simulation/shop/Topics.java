package dev.tandem.simulation.shop;

/** The topics between the services. */
final class Topics {
    static final String ORDERS = "ordering.order.events.v1";
    static final String STOCK = "inventory.stock.events.v1";
    static final String RESERVATIONS = "inventory.reservation.events.v1";
    static final String PAYMENTS = "payment.payment.events.v1";
    static final String SHIPMENTS = "shipping.shipment.events.v1";

    private Topics() {}
}

package dev.tandem.tracking.order.model;

/** What an event says about an order, whichever service said it. */
public sealed interface Fact {
    /** The order exists. {@code details} is the placed order in its wire format, kept to be shown. */
    record Placed(String customerId, byte[] details) implements Fact {}

    /** Ordering moved the order on. {@code cancelReason} is empty unless it is cancelled. */
    record StatusChanged(OrderStatus status, String cancelReason) implements Fact {}

    /** The payment moved on; the name as payment's contract has it. */
    record PaymentChanged(String status) implements Fact {}

    /** The shipment moved on; carrier and number are empty until it is dispatched. */
    record ShipmentChanged(String status, String carrier, String trackingNumber) implements Fact {}

    /** Part of the story that changes nothing in the view. */
    record Noted() implements Fact {}
}

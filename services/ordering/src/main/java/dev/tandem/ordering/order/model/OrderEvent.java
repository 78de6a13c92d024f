package dev.tandem.ordering.order.model;

/** What happened to an order. Each event carries what other services need to act on it without asking back. */
public sealed interface OrderEvent {
    About about();

    /** Accepted. Unless {@code stockReserved}, inventory is asked by this event. */
    record OrderPlaced(About about, Basket basket, Address address, String paymentToken, boolean stockReserved)
            implements OrderEvent {}

    /** Stock is held. */
    record OrderConfirmed(About about, Basket basket, String paymentToken) implements OrderEvent {}

    /** Payment is authorised. */
    record OrderPaid(About about, Basket basket, Address address, String paymentId) implements OrderEvent {}

    /** The carrier has the goods. */
    record OrderDispatched(About about, Basket basket, Parcel parcel) implements OrderEvent {}

    /** The recipient has the goods. */
    record OrderDelivered(About about) implements OrderEvent {}

    /** The amount is paid in full. */
    record OrderSettled(About about, Money total) implements OrderEvent {}

    /** Delivered and settled. */
    record OrderCompleted(About about, Money total) implements OrderEvent {}

    /** Shipping is asked whether the order can still be cancelled. */
    record OrderCancellationRequested(About about, CancelReason reason) implements OrderEvent {}

    /** It cannot, whatever it was to be cancelled for: the goods have left. */
    record OrderCancellationRefused(About about, CancelReason reason) implements OrderEvent {}

    /** Cancelled; {@code detail} says why in words and may be empty. */
    record OrderCancelled(About about, CancelReason reason, Money total, String detail) implements OrderEvent {}
}

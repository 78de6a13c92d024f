package dev.tandem.ordering.order.model;

import static dev.tandem.ordering.order.model.OrderEffect.on;

import dev.tandem.ordering.order.model.PaymentNews.NotePaymentAuthorised;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentDeclined;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDispatched;
import dev.tandem.ordering.order.model.StockNews.NoteStockRejected;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every way in which an order moves on. What is not listed changes nothing. */
public enum OrderTransition {
    PLACED(
            OrderStatus.NONE,
            OrderTrigger.PLACED_WITHOUT_ANSWER,
            OrderStatus.PENDING,
            on(PlaceOrder.class, OrderEffects::place)),
    PLACED_AND_CONFIRMED(
            OrderStatus.NONE,
            OrderTrigger.PLACED_WITH_STOCK,
            OrderStatus.CONFIRMED,
            on(PlaceOrder.class, OrderEffects::placeAndConfirm)),

    CONFIRMED(OrderStatus.PENDING, OrderTrigger.STOCK_RESERVED, OrderStatus.CONFIRMED, OrderEffects::confirm),
    WITHOUT_STOCK(
            OrderStatus.PENDING,
            OrderTrigger.STOCK_REJECTED,
            OrderStatus.CANCELLED,
            on(NoteStockRejected.class, OrderEffects::rejectedByInventory)),
    EXPIRED_WHILE_PENDING(
            OrderStatus.PENDING,
            OrderTrigger.STOCK_EXPIRED,
            OrderStatus.CANCELLED,
            OrderEffects.cancel(CancelReason.RESERVATION_EXPIRED)),
    CANCELLED_WHILE_PENDING(
            OrderStatus.PENDING,
            OrderTrigger.CANCEL_REQUESTED,
            OrderStatus.CANCELLED,
            OrderEffects.cancel(CancelReason.REQUESTED)),

    PAID(
            OrderStatus.CONFIRMED,
            OrderTrigger.PAYMENT_AUTHORISED,
            OrderStatus.PAID,
            on(NotePaymentAuthorised.class, OrderEffects::pay)),
    DECLINED(
            OrderStatus.CONFIRMED,
            OrderTrigger.PAYMENT_DECLINED,
            OrderStatus.CANCELLED,
            on(NotePaymentDeclined.class, OrderEffects::declined)),
    EXPIRED_WHILE_CONFIRMED(
            OrderStatus.CONFIRMED,
            OrderTrigger.STOCK_EXPIRED,
            OrderStatus.CANCELLED,
            OrderEffects.cancel(CancelReason.RESERVATION_EXPIRED)),
    CANCELLED_WHILE_CONFIRMED(
            OrderStatus.CONFIRMED,
            OrderTrigger.CANCEL_REQUESTED,
            OrderStatus.CANCELLED,
            OrderEffects.cancel(CancelReason.REQUESTED)),

    DISPATCHED(
            OrderStatus.PAID,
            OrderTrigger.SHIPMENT_DISPATCHED,
            OrderStatus.DISPATCHED,
            on(NoteShipmentDispatched.class, OrderEffects::dispatch)),
    CANCEL_REQUESTED_WHILE_PAID(
            OrderStatus.PAID,
            OrderTrigger.CANCEL_REQUESTED,
            OrderStatus.CANCELLING,
            OrderEffects.requestCancellation(CancelReason.REQUESTED)),
    EXPIRED_WHILE_PAID(
            OrderStatus.PAID,
            OrderTrigger.STOCK_EXPIRED,
            OrderStatus.CANCELLING,
            OrderEffects.requestCancellation(CancelReason.RESERVATION_EXPIRED)),

    CANCEL_REQUESTED_WHILE_CANCELLING(
            OrderStatus.CANCELLING,
            OrderTrigger.CANCEL_REQUESTED,
            OrderStatus.CANCELLING,
            OrderEffects::requestedByCustomerToo),
    CANCELLED_BY_SHIPPING(
            OrderStatus.CANCELLING,
            OrderTrigger.SHIPMENT_CANCELLED,
            OrderStatus.CANCELLED,
            OrderEffects::cancelledByShipping),
    CANCELLATION_REFUSED(
            OrderStatus.CANCELLING,
            OrderTrigger.SHIPMENT_DISPATCHED,
            OrderStatus.DISPATCHED,
            on(NoteShipmentDispatched.class, OrderEffects::refuseCancellation)),

    DELIVERED(OrderStatus.DISPATCHED, OrderTrigger.SHIPMENT_DELIVERED, OrderStatus.DELIVERED, OrderEffects::deliver),
    SETTLED(OrderStatus.DISPATCHED, OrderTrigger.PAYMENT_CAPTURED, OrderStatus.SETTLED, OrderEffects::settle),
    COMPLETED_BY_CAPTURE(
            OrderStatus.DELIVERED,
            OrderTrigger.PAYMENT_CAPTURED,
            OrderStatus.COMPLETED,
            OrderEffects::settleAndComplete),
    COMPLETED_BY_DELIVERY(
            OrderStatus.SETTLED,
            OrderTrigger.SHIPMENT_DELIVERED,
            OrderStatus.COMPLETED,
            OrderEffects::deliverAndComplete);

    private static final Map<OrderStatus, Map<OrderTrigger, OrderTransition>> TABLE = table();

    private final OrderStatus from;
    private final OrderTrigger trigger;
    private final OrderStatus to;
    private final OrderEffect effect;

    OrderTransition(OrderStatus from, OrderTrigger trigger, OrderStatus to, OrderEffect effect) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
        this.effect = effect;
    }

    /** The one transition that leaves {@code from} by {@code trigger}, if there is one. */
    static Optional<OrderTransition> of(OrderStatus from, OrderTrigger trigger) {
        return Optional.ofNullable(TABLE.get(from).get(trigger));
    }

    public OrderStatus from() {
        return from;
    }

    public OrderTrigger trigger() {
        return trigger;
    }

    public OrderStatus to() {
        return to;
    }

    List<OrderEvent> events(OrderState state, OrderCommand command) {
        return effect.of(state, command);
    }

    private static Map<OrderStatus, Map<OrderTrigger, OrderTransition>> table() {
        Map<OrderStatus, Map<OrderTrigger, OrderTransition>> rows = new EnumMap<>(OrderStatus.class);
        Arrays.stream(OrderStatus.values()).forEach(status -> rows.put(status, new EnumMap<>(OrderTrigger.class)));
        Arrays.stream(values()).forEach(row -> rows.get(row.from).put(row.trigger, row));
        return rows;
    }
}

package dev.tandem.ordering.order.model;

import dev.tandem.ordering.order.model.OrderEvent.OrderCancellationRefused;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancellationRequested;
import dev.tandem.ordering.order.model.OrderEvent.OrderCancelled;
import dev.tandem.ordering.order.model.OrderEvent.OrderCompleted;
import dev.tandem.ordering.order.model.OrderEvent.OrderConfirmed;
import dev.tandem.ordering.order.model.OrderEvent.OrderDelivered;
import dev.tandem.ordering.order.model.OrderEvent.OrderDispatched;
import dev.tandem.ordering.order.model.OrderEvent.OrderPaid;
import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import dev.tandem.ordering.order.model.OrderEvent.OrderSettled;
import dev.tandem.ordering.order.model.PaymentNews.NotePaymentAuthorised;
import dev.tandem.ordering.order.model.ShipmentNews.NoteShipmentDispatched;
import java.time.Instant;
import java.util.List;

/** The events of each transition. */
final class OrderEffects {
    private OrderEffects() {}

    static List<OrderEvent> place(OrderState none, PlaceOrder command) {
        return List.of(placed(command, false));
    }

    static List<OrderEvent> placeAndConfirm(OrderState none, PlaceOrder command) {
        OrderPlaced placed = placed(command, true);
        return List.of(placed, new OrderConfirmed(placed.about(), placed.basket(), placed.paymentToken()));
    }

    static List<OrderEvent> confirm(OrderState state, OrderCommand command) {
        OrderPlaced placed = state.placed();
        return List.of(new OrderConfirmed(state.about(command.at()), placed.basket(), placed.paymentToken()));
    }

    static List<OrderEvent> pay(OrderState state, NotePaymentAuthorised news) {
        OrderPlaced placed = state.placed();
        return List.of(new OrderPaid(state.about(news.at()), placed.basket(), placed.address(), news.paymentId()));
    }

    static List<OrderEvent> dispatch(OrderState state, NoteShipmentDispatched news) {
        return List.of(
                new OrderDispatched(state.about(news.at()), state.placed().basket(), news.parcel()));
    }

    static List<OrderEvent> refuseCancellation(OrderState state, NoteShipmentDispatched news) {
        About about = state.about(news.at());
        return List.of(
                new OrderCancellationRefused(about, state.cancelReason()),
                new OrderDispatched(about, state.placed().basket(), news.parcel()));
    }

    static List<OrderEvent> deliver(OrderState state, OrderCommand command) {
        return List.of(new OrderDelivered(state.about(command.at())));
    }

    static List<OrderEvent> settle(OrderState state, OrderCommand command) {
        return List.of(new OrderSettled(state.about(command.at()), total(state)));
    }

    static List<OrderEvent> deliverAndComplete(OrderState state, OrderCommand command) {
        About about = state.about(command.at());
        return List.of(new OrderDelivered(about), new OrderCompleted(about, total(state)));
    }

    static List<OrderEvent> settleAndComplete(OrderState state, OrderCommand command) {
        About about = state.about(command.at());
        return List.of(new OrderSettled(about, total(state)), new OrderCompleted(about, total(state)));
    }

    static OrderEffect requestCancellation(CancelReason reason) {
        return (state, command) -> List.of(new OrderCancellationRequested(state.about(command.at()), reason));
    }

    /** The customer is told how it ends only if the customer asked. */
    static List<OrderEvent> requestedByCustomerToo(OrderState state, OrderCommand command) {
        return state.cancelReason() == CancelReason.REQUESTED
                ? List.of()
                : requestCancellation(CancelReason.REQUESTED).of(state, command);
    }

    /** Cancels for the reason given, without further words. */
    static OrderEffect cancel(CancelReason reason) {
        return (state, command) -> cancelled(state, reason, "", command.at());
    }

    static List<OrderEvent> cancelledByShipping(OrderState state, OrderCommand command) {
        return cancelled(state, state.cancelReason(), "", command.at());
    }

    static List<OrderEvent> rejectedByInventory(OrderState state, StockNews.NoteStockRejected news) {
        return cancelled(state, news.reason(), news.detail(), news.at());
    }

    static List<OrderEvent> declined(OrderState state, PaymentNews.NotePaymentDeclined news) {
        return cancelled(state, CancelReason.PAYMENT_DECLINED, news.detail(), news.at());
    }

    private static List<OrderEvent> cancelled(OrderState state, CancelReason reason, String detail, Instant at) {
        return List.of(new OrderCancelled(state.about(at), reason, total(state), detail));
    }

    private static OrderPlaced placed(PlaceOrder command, boolean stockReserved) {
        Purchase purchase = command.purchase();
        About about = new About(purchase.orderId(), purchase.customer(), command.at());
        return new OrderPlaced(about, purchase.basket(), purchase.address(), purchase.paymentToken(), stockReserved);
    }

    private static Money total(OrderState state) {
        return state.placed().basket().total();
    }
}

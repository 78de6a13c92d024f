package dev.tandem.ordering.order.adapter.wire;

import static dev.tandem.ordering.order.adapter.wire.WireTypes.address;
import static dev.tandem.ordering.order.adapter.wire.WireTypes.basket;
import static dev.tandem.ordering.order.adapter.wire.WireTypes.money;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.tandem.ordering.order.model.About;
import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.Customer;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.ordering.order.model.Parcel;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderCancellationRefused;
import dev.tandem.proto.ordering.v1.OrderCancellationRequested;
import dev.tandem.proto.ordering.v1.OrderCancelled;
import dev.tandem.proto.ordering.v1.OrderCompleted;
import dev.tandem.proto.ordering.v1.OrderConfirmed;
import dev.tandem.proto.ordering.v1.OrderDelivered;
import dev.tandem.proto.ordering.v1.OrderDispatched;
import dev.tandem.proto.ordering.v1.OrderPaid;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderSettled;
import java.util.UUID;

/** Messages as events; one method for each type. */
final class OrderEventDecoder {
    private OrderEventDecoder() {}

    /** Fails with {@link IllegalArgumentException} for a type that is not an order's. */
    static OrderEvent decode(String type, byte[] payload) throws InvalidProtocolBufferException {
        return switch (type) {
            case "tandem.ordering.v1.OrderPlaced" -> decode(OrderPlaced.parseFrom(payload));
            case "tandem.ordering.v1.OrderConfirmed" -> decode(OrderConfirmed.parseFrom(payload));
            case "tandem.ordering.v1.OrderPaid" -> decode(OrderPaid.parseFrom(payload));
            case "tandem.ordering.v1.OrderDispatched" -> decode(OrderDispatched.parseFrom(payload));
            case "tandem.ordering.v1.OrderDelivered" -> decode(OrderDelivered.parseFrom(payload));
            case "tandem.ordering.v1.OrderSettled" -> decode(OrderSettled.parseFrom(payload));
            case "tandem.ordering.v1.OrderCompleted" -> decode(OrderCompleted.parseFrom(payload));
            case "tandem.ordering.v1.OrderCancellationRequested" ->
                decode(OrderCancellationRequested.parseFrom(payload));
            case "tandem.ordering.v1.OrderCancellationRefused" -> decode(OrderCancellationRefused.parseFrom(payload));
            case "tandem.ordering.v1.OrderCancelled" -> decode(OrderCancelled.parseFrom(payload));
            default -> throw new IllegalArgumentException("Not an event of an order: " + type);
        };
    }

    private static OrderEvent decode(OrderPlaced message) {
        return new OrderEvent.OrderPlaced(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                basket(message.getLinesList()),
                address(message.getShippingAddress()),
                message.getPaymentToken(),
                message.getStockReserved());
    }

    private static OrderEvent decode(OrderConfirmed message) {
        return new OrderEvent.OrderConfirmed(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                basket(message.getLinesList()),
                message.getPaymentToken());
    }

    private static OrderEvent decode(OrderPaid message) {
        return new OrderEvent.OrderPaid(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                basket(message.getLinesList()),
                address(message.getShippingAddress()),
                message.getPaymentId());
    }

    private static OrderEvent decode(OrderDispatched message) {
        return new OrderEvent.OrderDispatched(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                basket(message.getLinesList()),
                new Parcel(message.getCarrier(), message.getTrackingNumber()));
    }

    private static OrderEvent decode(OrderDelivered message) {
        return new OrderEvent.OrderDelivered(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()));
    }

    private static OrderEvent decode(OrderSettled message) {
        return new OrderEvent.OrderSettled(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                money(message.getTotal()));
    }

    private static OrderEvent decode(OrderCompleted message) {
        return new OrderEvent.OrderCompleted(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                money(message.getTotal()));
    }

    private static OrderEvent decode(OrderCancellationRequested message) {
        return new OrderEvent.OrderCancellationRequested(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                WireEnums.reason(message.getReason()));
    }

    private static OrderEvent decode(OrderCancellationRefused message) {
        return new OrderEvent.OrderCancellationRefused(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                refusedReason(message.getCancelReason()));
    }

    /** Events did not always tell it; then nearly all of them were asked for. */
    private static CancelReason refusedReason(OrderCancelReason reason) {
        return reason == OrderCancelReason.ORDER_CANCEL_REASON_UNSPECIFIED
                ? CancelReason.REQUESTED
                : WireEnums.reason(reason);
    }

    private static OrderEvent decode(OrderCancelled message) {
        return new OrderEvent.OrderCancelled(
                about(message.getOrderId(), message.getCustomerId(), message.getEmail(), message.getOccurTime()),
                WireEnums.reason(message.getReason()),
                money(message.getTotal()),
                message.getDetail());
    }

    private static About about(String orderId, String customerId, String email, Timestamp at) {
        return new About(UUID.fromString(orderId), new Customer(customerId, email), WireTypes.instant(at));
    }
}

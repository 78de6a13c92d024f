package dev.tandem.ordering.order.adapter.wire;

import static dev.tandem.ordering.order.adapter.wire.WireTypes.address;
import static dev.tandem.ordering.order.adapter.wire.WireTypes.lines;
import static dev.tandem.ordering.order.adapter.wire.WireTypes.money;
import static dev.tandem.ordering.order.adapter.wire.WireTypes.timestamp;

import com.google.protobuf.Message;
import dev.tandem.ordering.order.model.About;
import dev.tandem.ordering.order.model.OrderEvent;
import dev.tandem.proto.ordering.v1.OrderCancellationRefusalReason;
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

/** Events as messages; one method for each type. */
final class OrderEventEncoder {
    private OrderEventEncoder() {}

    static Message encode(OrderEvent event) {
        if (event instanceof OrderEvent.OrderPlaced placed) {
            return placed(placed);
        }
        if (event instanceof OrderEvent.OrderConfirmed confirmed) {
            return confirmed(confirmed);
        }
        if (event instanceof OrderEvent.OrderPaid paid) {
            return paid(paid);
        }
        if (event instanceof OrderEvent.OrderDispatched dispatched) {
            return dispatched(dispatched);
        }
        if (event instanceof OrderEvent.OrderDelivered delivered) {
            return delivered(delivered);
        }
        if (event instanceof OrderEvent.OrderSettled settled) {
            return settled(settled);
        }
        if (event instanceof OrderEvent.OrderCompleted completed) {
            return completed(completed);
        }
        if (event instanceof OrderEvent.OrderCancellationRequested requested) {
            return requested(requested);
        }
        if (event instanceof OrderEvent.OrderCancellationRefused refused) {
            return refused(refused);
        }
        return cancelled((OrderEvent.OrderCancelled) event);
    }

    private static Message placed(OrderEvent.OrderPlaced event) {
        About about = event.about();
        return OrderPlaced.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .addAllLines(lines(event.basket()))
                .setTotal(money(event.basket().total()))
                .setShippingAddress(address(event.address()))
                .setPaymentToken(event.paymentToken())
                .setStockReserved(event.stockReserved())
                .build();
    }

    private static Message confirmed(OrderEvent.OrderConfirmed event) {
        About about = event.about();
        return OrderConfirmed.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .addAllLines(lines(event.basket()))
                .setTotal(money(event.basket().total()))
                .setPaymentToken(event.paymentToken())
                .build();
    }

    private static Message paid(OrderEvent.OrderPaid event) {
        About about = event.about();
        return OrderPaid.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .addAllLines(lines(event.basket()))
                .setTotal(money(event.basket().total()))
                .setShippingAddress(address(event.address()))
                .setPaymentId(event.paymentId())
                .build();
    }

    private static Message dispatched(OrderEvent.OrderDispatched event) {
        About about = event.about();
        return OrderDispatched.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .addAllLines(lines(event.basket()))
                .setTotal(money(event.basket().total()))
                .setCarrier(event.parcel().carrier())
                .setTrackingNumber(event.parcel().trackingNumber())
                .build();
    }

    private static Message delivered(OrderEvent.OrderDelivered event) {
        About about = event.about();
        return OrderDelivered.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .build();
    }

    private static Message settled(OrderEvent.OrderSettled event) {
        About about = event.about();
        return OrderSettled.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .setTotal(money(event.total()))
                .build();
    }

    private static Message completed(OrderEvent.OrderCompleted event) {
        About about = event.about();
        return OrderCompleted.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .setTotal(money(event.total()))
                .build();
    }

    private static Message requested(OrderEvent.OrderCancellationRequested event) {
        About about = event.about();
        return OrderCancellationRequested.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .setReason(WireEnums.reason(event.reason()))
                .build();
    }

    private static Message refused(OrderEvent.OrderCancellationRefused event) {
        About about = event.about();
        return OrderCancellationRefused.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .setReason(OrderCancellationRefusalReason.ORDER_CANCELLATION_REFUSAL_REASON_ALREADY_DISPATCHED)
                .setCancelReason(WireEnums.reason(event.reason()))
                .build();
    }

    private static Message cancelled(OrderEvent.OrderCancelled event) {
        About about = event.about();
        return OrderCancelled.newBuilder()
                .setOrderId(about.orderId().toString())
                .setCustomerId(about.customer().id())
                .setEmail(about.customer().email())
                .setOccurTime(timestamp(about.at()))
                .setReason(WireEnums.reason(event.reason()))
                .setTotal(money(event.total()))
                .setDetail(event.detail())
                .build();
    }
}

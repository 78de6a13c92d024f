package dev.tandem.ordering.order.adapter.grpc;

import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.quarkus.grpc.RequestFingerprint;
import dev.tandem.ordering.order.adapter.wire.WireEnums;
import dev.tandem.ordering.order.adapter.wire.WireTypes;
import dev.tandem.ordering.order.model.Customer;
import dev.tandem.ordering.order.model.OrderEvent.OrderPlaced;
import dev.tandem.ordering.order.model.OrderState;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import java.util.UUID;

/** Requests and replies of the API, and the ids that requests stand for. */
public final class OrderMessages {
    private OrderMessages() {}

    /**
     * The order that the request stands for. Its id derives from the whole request: another request under the same
     * key, which the command log refuses, must not touch what belongs to the first one's order.
     */
    public static Purchase purchase(PlaceOrderRequest request) {
        return new Purchase(
                NameBasedId.of(
                        "order",
                        keyOf(request) + "/" + RequestFingerprint.of(request).value()),
                new Customer(request.getCustomerId(), request.getEmail()),
                WireTypes.basket(request.getLinesList()),
                WireTypes.address(request.getShippingAddress()),
                request.getPaymentToken());
    }

    public static UUID commandId(PlaceOrderRequest request) {
        return NameBasedId.of("place-order", keyOf(request));
    }

    /** Without a key each call is judged anew. */
    static UUID commandId(CancelOrderRequest request) {
        return request.getIdempotencyKey().isEmpty()
                ? UUID.randomUUID()
                : NameBasedId.of(
                        "cancel-order", UUID.fromString(request.getOrderId()) + "/" + request.getIdempotencyKey());
    }

    static Order order(OrderView view) {
        OrderState state = view.state();
        OrderPlaced placed = state.placed();
        Order.Builder order = Order.newBuilder()
                .setOrderId(state.orderId().toString())
                .setCustomerId(placed.about().customer().id())
                .setStatus(WireEnums.status(state.status()))
                .addAllLines(WireTypes.lines(placed.basket()))
                .setTotal(WireTypes.money(placed.basket().total()))
                .setShippingAddress(WireTypes.address(placed.address()))
                .setCreateTime(WireTypes.timestamp(placed.about().at()))
                .setUpdateTime(WireTypes.timestamp(state.updatedAt()))
                .setVersion(view.version());
        if (state.status() == OrderStatus.CANCELLED) {
            order.setCancelReason(WireEnums.reason(state.cancelReason()));
        }
        return order.build();
    }

    /** Neither part may contain the slash. */
    private static String keyOf(PlaceOrderRequest request) {
        return request.getCustomerId() + "/" + request.getIdempotencyKey();
    }
}

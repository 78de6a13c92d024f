package dev.tandem.ordering.order.adapter.grpc;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.quarkus.grpc.CommandFactory;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.ordering.order.application.Orders;
import dev.tandem.ordering.order.model.OrderView;
import dev.tandem.ordering.order.model.Purchase;
import dev.tandem.ordering.order.model.RefusalReason;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.CancelOrderResponse;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.OrderService;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The API. Requests are valid when they get here. */
@GrpcService
public class OrderEndpoint implements OrderService {
    private final Orders orders;
    private final CommandFactory commands;

    OrderEndpoint(Orders orders, CommandFactory commands) {
        this.orders = orders;
        this.commands = commands;
    }

    @Override
    public Uni<PlaceOrderResponse> placeOrder(PlaceOrderRequest request) {
        Purchase purchase = OrderMessages.purchase(request);
        Command<Purchase> command = commands.create(
                OrderMessages.commandId(request),
                request,
                purchase,
                purchase.orderId().toString());
        return told(orders.place(command))
                .map(order -> PlaceOrderResponse.newBuilder().setOrder(order).build());
    }

    @Override
    public Uni<CancelOrderResponse> cancelOrder(CancelOrderRequest request) {
        Command<UUID> command =
                commands.create(OrderMessages.commandId(request), request, UUID.fromString(request.getOrderId()));
        return told(orders.cancel(command))
                .map(order -> CancelOrderResponse.newBuilder().setOrder(order).build());
    }

    @Override
    public Uni<GetOrderResponse> getOrder(GetOrderRequest request) {
        Uni<Reply<OrderView>> found = orders.find(UUID.fromString(request.getOrderId()))
                .map(view -> view.<Reply<OrderView>>map(present -> new Reply.Accepted<>(present, false))
                        .orElseGet(() -> new Reply.Rejected<>(notFound(), false)));
        return GrpcReplies.unwrap(found.subscribeAsCompletionStage()).map(view -> GetOrderResponse.newBuilder()
                .setOrder(OrderMessages.order(view))
                .build());
    }

    private static Uni<Order> told(Uni<Reply<Optional<OrderView>>> reply) {
        return GrpcReplies.unwrap(reply.subscribeAsCompletionStage())
                .map(Optional::orElseThrow)
                .map(OrderMessages::order);
    }

    private static Rejection notFound() {
        return Rejection.of(Rejection.Kind.NOT_FOUND, RefusalReason.ORDER_NOT_FOUND.name(), "There is no such order.");
    }
}

package dev.tandem.messaging.quarkus.service;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.id.NameBasedId;
import dev.tandem.messaging.quarkus.grpc.CommandFactory;
import dev.tandem.messaging.quarkus.grpc.GrpcReplies;
import dev.tandem.proto.ordering.v1.CancelOrderRequest;
import dev.tandem.proto.ordering.v1.CancelOrderResponse;
import dev.tandem.proto.ordering.v1.GetOrderRequest;
import dev.tandem.proto.ordering.v1.GetOrderResponse;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.OrderService;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import dev.tandem.testkit.example.AccountCommand;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;

/** Borrows the order contract: placing deposits, cancelling transfers too much, reading shows how things go wrong. */
@GrpcService
class GrpcOrders implements OrderService {
    static final String EXPLODING = "00000000-0000-4000-8000-000000000001";
    static final String NEVER_ANSWERED = "00000000-0000-4000-8000-000000000002";

    @Inject
    CommandBus<AccountCommand, Long> bus;

    @Inject
    CommandFactory commands;

    @Override
    public Uni<PlaceOrderResponse> placeOrder(PlaceOrderRequest request) {
        AccountCommand deposit = new AccountCommand.Deposit(request.getCustomerId(), 1);
        return GrpcReplies.unwrap(
                        bus.submit(commands.create(id(request.getIdempotencyKey()), request, deposit, "order-1")))
                .map(balance -> PlaceOrderResponse.newBuilder()
                        .setOrder(Order.newBuilder().setVersion(balance))
                        .build());
    }

    @Override
    public Uni<CancelOrderResponse> cancelOrder(CancelOrderRequest request) {
        AccountCommand tooMuch = new AccountCommand.Transfer("nobody", request.getOrderId(), 1);
        return GrpcReplies.unwrap(bus.submit(commands.create(id(request.getOrderId()), request, tooMuch)))
                .replaceWith(CancelOrderResponse::getDefaultInstance);
    }

    @Override
    public Uni<GetOrderResponse> getOrder(GetOrderRequest request) {
        if (request.getOrderId().equals(EXPLODING)) {
            return Uni.createFrom().failure(new IllegalArgumentException("a secret of the implementation"));
        }
        return Uni.createFrom().nothing();
    }

    private static UUID id(String key) {
        return NameBasedId.of("test", key);
    }
}

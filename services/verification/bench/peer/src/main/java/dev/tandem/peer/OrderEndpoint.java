package dev.tandem.peer;

import com.google.protobuf.Timestamp;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc.MutinyInventoryServiceStub;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.ordering.v1.MutinyOrderServiceGrpc;
import dev.tandem.proto.ordering.v1.Order;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.ordering.v1.PlaceOrderRequest;
import dev.tandem.proto.ordering.v1.PlaceOrderResponse;
import dev.tandem.proto.type.v1.ItemQuantity;
import dev.tandem.proto.type.v1.Money;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Places orders: reserves, keeps, answers; waits for shipping before that where it is told to. */
@GrpcService
public class OrderEndpoint extends MutinyOrderServiceGrpc.OrderServiceImplBase {

    private final OrderStore orders;
    private final MutinyInventoryServiceStub inventory;
    private final Chain chain;
    private final Clock clock = Clock.systemUTC();

    OrderEndpoint(
            Instance<OrderStore> orders, @GrpcClient("inventory") MutinyInventoryServiceStub inventory, Chain chain) {
        this.orders = orders.get();
        this.inventory = inventory;
        this.chain = chain;
    }

    @Override
    public Uni<PlaceOrderResponse> placeOrder(PlaceOrderRequest request) {
        UUID id = UUID.nameUUIDFromBytes(
                (request.getCustomerId() + '/' + request.getIdempotencyKey()).getBytes(StandardCharsets.UTF_8));
        Order order = confirmed(request, id);
        return inventory
                .reserveStock(reservation(request, id))
                .chain(reserved -> orders.keep(new NewOrder(
                        id,
                        request.getCustomerId(),
                        order.getTotal().getMinorUnits(),
                        order.toByteArray(),
                        placed(request, order).toByteArray())))
                .chain(chain::ship)
                .replaceWith(
                        () -> PlaceOrderResponse.newBuilder().setOrder(order).build());
    }

    private static ReserveStockRequest reservation(PlaceOrderRequest request, UUID id) {
        ReserveStockRequest.Builder reservation =
                ReserveStockRequest.newBuilder().setOrderId(id.toString());
        request.getLinesList()
                .forEach(line -> reservation.addLines(
                        ItemQuantity.newBuilder().setSku(line.getSku()).setQuantity(line.getQuantity())));
        return reservation.build();
    }

    private Order confirmed(PlaceOrderRequest request, UUID id) {
        Instant now = clock.instant();
        Timestamp time = Timestamp.newBuilder()
                .setSeconds(now.getEpochSecond())
                .setNanos(now.getNano())
                .build();
        long total = request.getLinesList().stream()
                .mapToLong(line -> line.getQuantity() * line.getUnitPrice().getMinorUnits())
                .sum();
        return Order.newBuilder()
                .setOrderId(id.toString())
                .setCustomerId(request.getCustomerId())
                .setStatus(OrderStatus.ORDER_STATUS_CONFIRMED)
                .addAllLines(request.getLinesList())
                .setTotal(Money.newBuilder()
                        .setCurrencyCode(request.getLines(0).getUnitPrice().getCurrencyCode())
                        .setMinorUnits(total))
                .setShippingAddress(request.getShippingAddress())
                .setCreateTime(time)
                .setUpdateTime(time)
                .setVersion(1)
                .build();
    }

    private static OrderPlaced placed(PlaceOrderRequest request, Order order) {
        return OrderPlaced.newBuilder()
                .setOrderId(order.getOrderId())
                .setCustomerId(order.getCustomerId())
                .setEmail(request.getEmail())
                .setOccurTime(order.getCreateTime())
                .addAllLines(order.getLinesList())
                .setTotal(order.getTotal())
                .setShippingAddress(order.getShippingAddress())
                .setPaymentToken(request.getPaymentToken())
                .setStockReserved(true)
                .build();
    }
}

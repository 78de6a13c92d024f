package dev.tandem.ordering.order.adapter.grpc;

import dev.tandem.ordering.order.application.StockReservations;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.StockOutcome;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc.MutinyInventoryServiceStub;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.type.v1.ItemQuantity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Reserves by calling inventory. A refusal is an answer; every other status is a failure. */
public final class InventoryStockReservations implements StockReservations {
    private final MutinyInventoryServiceStub inventory;

    /** @param timeout runs from now on: what a call waits before it is made counts too */
    public InventoryStockReservations(MutinyInventoryServiceStub inventory, Duration timeout) {
        this.inventory = inventory.withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public Uni<StockOutcome> reserve(UUID orderId, Basket basket) {
        return inventory
                .reserveStock(request(orderId, basket))
                .<StockOutcome>map(response -> new StockOutcome.Reserved())
                .onFailure(StockRefusals::isOne)
                .recoverWithItem(StockRefusals::read);
    }

    private static ReserveStockRequest request(UUID orderId, Basket basket) {
        ReserveStockRequest.Builder request = ReserveStockRequest.newBuilder().setOrderId(orderId.toString());
        basket.lines()
                .forEach(line -> request.addLines(
                        ItemQuantity.newBuilder().setSku(line.sku()).setQuantity(line.quantity())));
        return request.build();
    }
}

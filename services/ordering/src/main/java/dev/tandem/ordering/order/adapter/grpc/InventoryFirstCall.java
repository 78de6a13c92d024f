package dev.tandem.ordering.order.adapter.grpc;

import dev.tandem.messaging.quarkus.startup.FirstCall;
import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc.MutinyInventoryServiceStub;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import io.grpc.Status;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Asks inventory to reserve nothing for no order, and without a token, which it refuses for one reason or the other: the
 * way there and back is all that counts.
 */
@Singleton
public class InventoryFirstCall implements FirstCall {
    private final MutinyInventoryServiceStub inventory;

    InventoryFirstCall(@GrpcClient("inventory") MutinyInventoryServiceStub inventory) {
        this.inventory = inventory;
    }

    @Override
    public Uni<Void> make() {
        return inventory
                .reserveStock(ReserveStockRequest.getDefaultInstance())
                .replaceWithVoid()
                .onFailure(InventoryFirstCall::isRefusal)
                .recoverWithNull();
    }

    private static boolean isRefusal(Throwable failure) {
        Status.Code code = Status.fromThrowable(failure).getCode();
        return code == Status.Code.UNAUTHENTICATED || code == Status.Code.INVALID_ARGUMENT;
    }
}

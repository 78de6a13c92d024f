package dev.tandem.peer;

import dev.tandem.proto.inventory.v1.MutinyInventoryServiceGrpc;
import dev.tandem.proto.inventory.v1.Reservation;
import dev.tandem.proto.inventory.v1.ReservationStatus;
import dev.tandem.proto.inventory.v1.ReserveStockRequest;
import dev.tandem.proto.inventory.v1.ReserveStockResponse;
import dev.tandem.proto.inventory.v1.RestockItemRequest;
import dev.tandem.proto.inventory.v1.RestockItemResponse;
import dev.tandem.proto.inventory.v1.StockReserved;
import dev.tandem.proto.type.v1.ItemQuantity;
import io.grpc.Status;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;

/** Reserves stock for orders of one line, which is what is measured. */
@GrpcService
public class InventoryEndpoint extends MutinyInventoryServiceGrpc.InventoryServiceImplBase {

    private final StockStore stock;

    InventoryEndpoint(Instance<StockStore> stock) {
        this.stock = stock.get();
    }

    @Override
    public Uni<ReserveStockResponse> reserveStock(ReserveStockRequest request) {
        if (request.getLinesCount() != 1) {
            return Uni.createFrom()
                    .failure(Status.INVALID_ARGUMENT
                            .withDescription("an order has one line here")
                            .asRuntimeException());
        }
        ItemQuantity line = request.getLines(0);
        return stock.reserve(
                        UUID.fromString(request.getOrderId()),
                        line.getSku(),
                        line.getQuantity(),
                        reserved(request).toByteArray())
                .map(held -> {
                    if (!held) {
                        throw Status.FAILED_PRECONDITION
                                .withDescription("too few pieces")
                                .asRuntimeException();
                    }
                    return response(request);
                });
    }

    private static StockReserved reserved(ReserveStockRequest request) {
        return StockReserved.newBuilder()
                .setOrderId(request.getOrderId())
                .addAllLines(request.getLinesList())
                .build();
    }

    private static ReserveStockResponse response(ReserveStockRequest request) {
        return ReserveStockResponse.newBuilder()
                .setReservation(Reservation.newBuilder()
                        .setOrderId(request.getOrderId())
                        .setStatus(ReservationStatus.RESERVATION_STATUS_HELD)
                        .addAllLines(request.getLinesList()))
                .build();
    }

    @Override
    public Uni<RestockItemResponse> restockItem(RestockItemRequest request) {
        return stock.restock(request.getSku(), request.getQuantity())
                .replaceWith(RestockItemResponse::getDefaultInstance);
    }
}

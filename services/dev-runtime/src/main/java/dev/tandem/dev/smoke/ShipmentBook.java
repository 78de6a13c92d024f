package dev.tandem.dev.smoke;

import dev.tandem.proto.shipping.v1.GetShipmentRequest;
import dev.tandem.proto.shipping.v1.ShipmentStatus;
import dev.tandem.proto.shipping.v1.ShippingServiceGrpc.ShippingServiceBlockingStub;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Completed orders are delivered; cancelled ones never left. */
record ShipmentBook(Supplier<ShippingServiceBlockingStub> shipments) implements Book {

    @Override
    public List<Finding> check(List<FinalOrder> orders) {
        return orders.stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(FinalOrder order) {
        ShipmentStatus status = status(order.orderId());
        if (order.completed() && status != ShipmentStatus.SHIPMENT_STATUS_DELIVERED) {
            return Stream.of(Finding.lost("completed order " + order.orderId() + ": shipment is " + status));
        }
        boolean left = status == ShipmentStatus.SHIPMENT_STATUS_DISPATCHED
                || status == ShipmentStatus.SHIPMENT_STATUS_DELIVERED;
        return order.cancelled() && left
                ? Stream.of(Finding.wrong("order " + order.orderId() + " is cancelled and shipped"))
                : Stream.of();
    }

    // Unspecified stands for none.
    private ShipmentStatus status(String orderId) {
        try {
            return shipments
                    .get()
                    .getShipment(
                            GetShipmentRequest.newBuilder().setOrderId(orderId).build())
                    .getShipment()
                    .getStatus();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return ShipmentStatus.SHIPMENT_STATUS_UNSPECIFIED;
            }
            throw e;
        }
    }
}

package dev.tandem.tracking.order.adapter.grpc;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import dev.tandem.proto.ordering.v1.OrderCancelReason;
import dev.tandem.proto.ordering.v1.OrderPlaced;
import dev.tandem.proto.ordering.v1.OrderStatus;
import dev.tandem.proto.payment.v1.PaymentStatus;
import dev.tandem.proto.shipping.v1.ShipmentStatus;
import dev.tandem.proto.tracking.v1.OrderView;
import dev.tandem.proto.tracking.v1.TimelineEntry;
import java.time.Instant;

/** Views and entries as the contract shows them. */
final class ViewMessages {
    private static final String STATUS_PREFIX = "ORDER_STATUS_";
    private static final String REASON_PREFIX = "ORDER_CANCEL_REASON_";

    private ViewMessages() {}

    static OrderView view(dev.tandem.tracking.order.model.OrderView view) {
        OrderPlaced placed = placed(view.details());
        OrderView.Builder message = OrderView.newBuilder()
                .setOrderId(view.orderId().toString())
                .setCustomerId(view.customerId())
                .setStatus(status(view.status()))
                .addAllLines(placed.getLinesList())
                .setCarrier(view.carrier())
                .setTrackingNumber(view.trackingNumber())
                .setCreateTime(timestamp(view.createdAt()))
                .setUpdateTime(timestamp(view.updatedAt()))
                .setVersion(view.versions().order());
        if (placed.hasTotal()) {
            message.setTotal(placed.getTotal()).setShippingAddress(placed.getShippingAddress());
        }
        if (!view.cancelReason().isEmpty()) {
            message.setCancelReason(OrderCancelReason.valueOf(REASON_PREFIX + view.cancelReason()));
        }
        if (!view.paymentStatus().isEmpty()) {
            message.setPaymentStatus(PaymentStatus.valueOf(view.paymentStatus()));
        }
        if (!view.shipmentStatus().isEmpty()) {
            message.setShipmentStatus(ShipmentStatus.valueOf(view.shipmentStatus()));
        }
        return message.build();
    }

    static TimelineEntry entry(dev.tandem.tracking.order.model.TimelineEntry entry) {
        return TimelineEntry.newBuilder()
                .setCursor(Cursor.of(entry.position()))
                .setEventId(entry.eventId().toString())
                .setEventType(entry.type())
                .setSource(entry.source())
                .setEventTime(timestamp(entry.time()))
                .setStatus(status(entry.status()))
                .setSummary(entry.summary())
                .build();
    }

    private static OrderStatus status(dev.tandem.tracking.order.model.OrderStatus status) {
        return status == dev.tandem.tracking.order.model.OrderStatus.UNKNOWN
                ? OrderStatus.ORDER_STATUS_UNSPECIFIED
                : OrderStatus.valueOf(STATUS_PREFIX + status.name());
    }

    private static OrderPlaced placed(byte[] details) {
        try {
            return OrderPlaced.parseFrom(details);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("A stored order is not an OrderPlaced message", e);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }
}

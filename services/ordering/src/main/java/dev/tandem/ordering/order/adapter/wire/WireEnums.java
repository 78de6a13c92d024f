package dev.tandem.ordering.order.adapter.wire;

import dev.tandem.ordering.order.model.CancelReason;
import dev.tandem.ordering.order.model.OrderStatus;
import dev.tandem.proto.ordering.v1.OrderCancelReason;

/** The contract's enums. They have the model's names behind a prefix, which a test holds them to. */
public final class WireEnums {
    private static final String REASON = "ORDER_CANCEL_REASON_";

    private WireEnums() {}

    public static OrderCancelReason reason(CancelReason reason) {
        return OrderCancelReason.valueOf(REASON + reason.name());
    }

    /** Fails with {@link IllegalArgumentException} for a reason that this version does not know. */
    public static CancelReason reason(OrderCancelReason reason) {
        return CancelReason.valueOf(reason.name().substring(REASON.length()));
    }

    /** The status that callers see. */
    public static dev.tandem.proto.ordering.v1.OrderStatus status(OrderStatus status) {
        return switch (status) {
            case NONE -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_UNSPECIFIED;
            case PENDING -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_PENDING;
            case CONFIRMED -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_CONFIRMED;
            case PAID -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_PAID;
            case CANCELLING -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_CANCELLING;
            case DISPATCHED, DELIVERED, SETTLED -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_DISPATCHED;
            case COMPLETED -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_COMPLETED;
            case CANCELLED -> dev.tandem.proto.ordering.v1.OrderStatus.ORDER_STATUS_CANCELLED;
        };
    }
}

package dev.tandem.auditor.fact;

import static dev.tandem.auditor.fact.Category.NOTIFICATION;
import static dev.tandem.auditor.fact.Category.ORDER;
import static dev.tandem.auditor.fact.Category.PAYMENT;
import static dev.tandem.auditor.fact.Category.RESERVATION;
import static dev.tandem.auditor.fact.Category.SHIPMENT;
import static dev.tandem.auditor.fact.Category.STOCK;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events of the contracts, and whether a stream may have more than one of each. */
public enum EventType {
    ORDER_PLACED(ORDER, "tandem.ordering.v1.OrderPlaced", true),
    ORDER_CONFIRMED(ORDER, "tandem.ordering.v1.OrderConfirmed", true),
    ORDER_PAID(ORDER, "tandem.ordering.v1.OrderPaid", true),
    ORDER_DISPATCHED(ORDER, "tandem.ordering.v1.OrderDispatched", true),
    ORDER_DELIVERED(ORDER, "tandem.ordering.v1.OrderDelivered", true),
    ORDER_SETTLED(ORDER, "tandem.ordering.v1.OrderSettled", true),
    ORDER_COMPLETED(ORDER, "tandem.ordering.v1.OrderCompleted", true),
    ORDER_CANCELLATION_REQUESTED(ORDER, "tandem.ordering.v1.OrderCancellationRequested", false),
    ORDER_CANCELLATION_REFUSED(ORDER, "tandem.ordering.v1.OrderCancellationRefused", true),
    ORDER_CANCELLED(ORDER, "tandem.ordering.v1.OrderCancelled", true),

    STOCK_RESERVED(RESERVATION, "tandem.inventory.v1.StockReserved", false),
    STOCK_RESERVATION_REJECTED(RESERVATION, "tandem.inventory.v1.StockReservationRejected", false),
    STOCK_RELEASED(RESERVATION, "tandem.inventory.v1.StockReleased", true),
    STOCK_DEDUCTED(RESERVATION, "tandem.inventory.v1.StockDeducted", true),
    STOCK_RESERVATION_EXPIRED(RESERVATION, "tandem.inventory.v1.StockReservationExpired", false),

    STOCK_ITEM_RESTOCKED(STOCK, "tandem.inventory.v1.StockItemRestocked", false),
    STOCK_ITEM_RESERVED(STOCK, "tandem.inventory.v1.StockItemReserved", false),
    STOCK_ITEM_RELEASED(STOCK, "tandem.inventory.v1.StockItemReleased", false),
    STOCK_ITEM_DEDUCTED(STOCK, "tandem.inventory.v1.StockItemDeducted", false),
    STOCK_ITEM_RUN_LOW(STOCK, "tandem.inventory.v1.StockItemRunLow", false),

    PAYMENT_REQUESTED(PAYMENT, "tandem.payment.v1.PaymentRequested", true),
    PAYMENT_AUTHORISED(PAYMENT, "tandem.payment.v1.PaymentAuthorised", true),
    PAYMENT_DECLINED(PAYMENT, "tandem.payment.v1.PaymentDeclined", true),
    PAYMENT_CAPTURE_REQUESTED(PAYMENT, "tandem.payment.v1.PaymentCaptureRequested", true),
    PAYMENT_CAPTURED(PAYMENT, "tandem.payment.v1.PaymentCaptured", true),
    PAYMENT_REFUND_REQUESTED(PAYMENT, "tandem.payment.v1.PaymentRefundRequested", true),
    PAYMENT_REFUNDED(PAYMENT, "tandem.payment.v1.PaymentRefunded", true),
    PAYMENT_CANCELLED(PAYMENT, "tandem.payment.v1.PaymentCancelled", true),

    SHIPMENT_PREPARED(SHIPMENT, "tandem.shipping.v1.ShipmentPrepared", true),
    SHIPMENT_DISPATCHED(SHIPMENT, "tandem.shipping.v1.ShipmentDispatched", true),
    SHIPMENT_DELIVERED(SHIPMENT, "tandem.shipping.v1.ShipmentDelivered", true),
    SHIPMENT_CANCELLED(SHIPMENT, "tandem.shipping.v1.ShipmentCancelled", true),

    NOTIFICATION_REQUESTED(NOTIFICATION, "tandem.notification.v1.NotificationRequested", true),
    NOTIFICATION_SENT(NOTIFICATION, "tandem.notification.v1.NotificationSent", true),
    NOTIFICATION_ATTEMPT_FAILED(NOTIFICATION, "tandem.notification.v1.NotificationAttemptFailed", false),
    NOTIFICATION_FAILED(NOTIFICATION, "tandem.notification.v1.NotificationFailed", true),

    /** An event that this auditor does not know; it is counted, ordered and compared like the others. */
    UNKNOWN(null, "", false);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::fullName, Function.identity()));

    private final Category category;
    private final String fullName;
    private final boolean once;

    EventType(Category category, String fullName, boolean once) {
        this.category = category;
        this.fullName = fullName;
        this.once = once;
    }

    /** The type of that protobuf full name. */
    public static EventType of(String fullName) {
        return BY_NAME.getOrDefault(fullName, UNKNOWN);
    }

    /** Whose event it is; null for {@link #UNKNOWN}. */
    public Category category() {
        return category;
    }

    public String fullName() {
        return fullName;
    }

    /** Whether a second one in a stream is an effect that happened twice. */
    public boolean isOnce() {
        return once;
    }

    /** The name without its package. */
    public String shortName() {
        return fullName.substring(fullName.lastIndexOf('.') + 1);
    }
}

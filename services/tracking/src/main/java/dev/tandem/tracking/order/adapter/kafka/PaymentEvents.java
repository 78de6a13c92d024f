package dev.tandem.tracking.order.adapter.kafka;

import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCancelled;
import dev.tandem.proto.payment.v1.PaymentCaptureRequested;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentDeclined;
import dev.tandem.proto.payment.v1.PaymentRefundRequested;
import dev.tandem.proto.payment.v1.PaymentRefunded;
import dev.tandem.proto.payment.v1.PaymentRequested;
import dev.tandem.proto.payment.v1.PaymentStatus;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.Fact;

/** Payment's events. */
public final class PaymentEvents {
    private PaymentEvents() {}

    /** The handler of topic {@code payment.payment.events.v1}. */
    public static EventHandler handler(OrderViews views) {
        StepRecorder steps = new StepRecorder(views, "/tandem/payment");
        steps.on(
                        PaymentRequested.getDescriptor(),
                        PaymentRequested::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_REQUESTED),
                        e -> "Payment requested")
                .on(
                        PaymentAuthorised.getDescriptor(),
                        PaymentAuthorised::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_AUTHORISED),
                        e -> "Payment authorised")
                .on(
                        PaymentDeclined.getDescriptor(),
                        PaymentDeclined::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_DECLINED),
                        e -> "Payment declined")
                .on(
                        PaymentCaptureRequested.getDescriptor(),
                        PaymentCaptureRequested::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_CAPTURE_REQUESTED),
                        e -> "Capture requested")
                .on(
                        PaymentCaptured.getDescriptor(),
                        PaymentCaptured::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_CAPTURED),
                        e -> "Payment captured");
        reversal(steps);
        return steps.router();
    }

    private static void reversal(StepRecorder steps) {
        steps.on(
                        PaymentRefundRequested.getDescriptor(),
                        PaymentRefundRequested::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_REFUND_REQUESTED),
                        e -> "Refund requested")
                .on(
                        PaymentRefunded.getDescriptor(),
                        PaymentRefunded::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_REFUNDED),
                        e -> "Payment refunded")
                .on(
                        PaymentCancelled.getDescriptor(),
                        PaymentCancelled::parseFrom,
                        e -> now(PaymentStatus.PAYMENT_STATUS_CANCELLED),
                        e -> "Payment cancelled before anything was charged");
    }

    private static Fact now(PaymentStatus status) {
        return new Fact.PaymentChanged(status.name());
    }
}

package dev.tandem.auditor.source;

import dev.tandem.auditor.fact.Content;
import dev.tandem.auditor.fact.EventType;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCancelled;
import dev.tandem.proto.payment.v1.PaymentCaptureRequested;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentDeclined;
import dev.tandem.proto.payment.v1.PaymentRefundRequested;
import dev.tandem.proto.payment.v1.PaymentRefunded;
import dev.tandem.proto.payment.v1.PaymentRequested;
import dev.tandem.proto.type.v1.Money;
import java.util.Map;

/** Payment's events. */
final class PaymentContents {
    private PaymentContents() {}

    static void addTo(Map<EventType, EventContents.Reader> readers) {
        readers.put(EventType.PAYMENT_REQUESTED, bytes -> {
            PaymentRequested payment = PaymentRequested.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_AUTHORISED, bytes -> {
            PaymentAuthorised payment = PaymentAuthorised.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_DECLINED, bytes -> {
            PaymentDeclined payment = PaymentDeclined.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_CAPTURE_REQUESTED, bytes -> {
            PaymentCaptureRequested payment = PaymentCaptureRequested.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        addEndsTo(readers);
    }

    private static void addEndsTo(Map<EventType, EventContents.Reader> readers) {
        readers.put(EventType.PAYMENT_CAPTURED, bytes -> {
            PaymentCaptured payment = PaymentCaptured.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_REFUND_REQUESTED, bytes -> {
            PaymentRefundRequested payment = PaymentRefundRequested.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_REFUNDED, bytes -> {
            PaymentRefunded payment = PaymentRefunded.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
        readers.put(EventType.PAYMENT_CANCELLED, bytes -> {
            PaymentCancelled payment = PaymentCancelled.parseFrom(bytes);
            return content(payment.getAmount(), payment.getPaymentId());
        });
    }

    private static Content content(Money amount, String paymentId) {
        return Content.of(EventContents.amount(amount), paymentId);
    }
}

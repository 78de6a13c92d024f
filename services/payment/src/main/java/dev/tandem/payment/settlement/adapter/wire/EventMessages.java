package dev.tandem.payment.settlement.adapter.wire;

import com.google.protobuf.Message;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentFacts;
import dev.tandem.proto.payment.v1.PaymentAuthorised;
import dev.tandem.proto.payment.v1.PaymentCancelled;
import dev.tandem.proto.payment.v1.PaymentCaptureRequested;
import dev.tandem.proto.payment.v1.PaymentCaptured;
import dev.tandem.proto.payment.v1.PaymentDeclined;
import dev.tandem.proto.payment.v1.PaymentRefundRequested;
import dev.tandem.proto.payment.v1.PaymentRefunded;
import dev.tandem.proto.payment.v1.PaymentRequested;

/** The contract's message for each event. */
final class EventMessages {
    private EventMessages() {}

    static Message of(PaymentEvent event) {
        if (event instanceof PaymentEvent.Requested requested) {
            return requested(requested);
        }
        if (event instanceof PaymentEvent.Authorised authorised) {
            return authorised(authorised);
        }
        if (event instanceof PaymentEvent.Declined declined) {
            return declined(declined);
        }
        if (event instanceof PaymentEvent.CaptureRequested captureRequested) {
            return captureRequested(captureRequested);
        }
        if (event instanceof PaymentEvent.Captured captured) {
            return captured(captured);
        }
        if (event instanceof PaymentEvent.RefundRequested refundRequested) {
            return refundRequested(refundRequested);
        }
        if (event instanceof PaymentEvent.Refunded refunded) {
            return refunded(refunded);
        }
        return cancelled((PaymentEvent.Cancelled) event);
    }

    private static PaymentRequested requested(PaymentEvent.Requested event) {
        PaymentFacts facts = event.facts();
        return PaymentRequested.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .setPaymentToken(event.token())
                .build();
    }

    private static PaymentAuthorised authorised(PaymentEvent.Authorised event) {
        PaymentFacts facts = event.facts();
        return PaymentAuthorised.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .setProviderReference(event.reference())
                .build();
    }

    private static PaymentDeclined declined(PaymentEvent.Declined event) {
        PaymentFacts facts = event.facts();
        return PaymentDeclined.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .setReason(WireTypes.declineReason(event.reason()))
                .build();
    }

    private static PaymentCaptureRequested captureRequested(PaymentEvent.CaptureRequested event) {
        PaymentFacts facts = event.facts();
        return PaymentCaptureRequested.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .build();
    }

    private static PaymentCaptured captured(PaymentEvent.Captured event) {
        PaymentFacts facts = event.facts();
        return PaymentCaptured.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .setProviderReference(event.reference())
                .build();
    }

    private static PaymentRefundRequested refundRequested(PaymentEvent.RefundRequested event) {
        PaymentFacts facts = event.facts();
        return PaymentRefundRequested.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .build();
    }

    private static PaymentRefunded refunded(PaymentEvent.Refunded event) {
        PaymentFacts facts = event.facts();
        return PaymentRefunded.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .setProviderReference(event.reference())
                .build();
    }

    private static PaymentCancelled cancelled(PaymentEvent.Cancelled event) {
        PaymentFacts facts = event.facts();
        return PaymentCancelled.newBuilder()
                .setOrderId(facts.orderId())
                .setPaymentId(facts.paymentId())
                .setCustomerId(facts.customerId())
                .setOccurTime(WireTypes.time(event.at()))
                .setAmount(WireTypes.money(facts.amount()))
                .build();
    }
}

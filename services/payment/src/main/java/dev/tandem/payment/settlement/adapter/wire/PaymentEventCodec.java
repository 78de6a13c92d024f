package dev.tandem.payment.settlement.adapter.wire;

import static dev.tandem.payment.settlement.adapter.wire.WireTypes.instant;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import dev.tandem.messaging.store.EventCodec;
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
import dev.tandem.proto.type.v1.Money;

/** Stores and publishes events as the contract's messages. */
public final class PaymentEventCodec implements EventCodec<PaymentEvent> {
    @Override
    public Encoded encode(PaymentEvent event) {
        Message message = EventMessages.of(event);
        return new Encoded(message.getDescriptorForType().getFullName(), message.toByteArray());
    }

    @Override
    public PaymentEvent decode(String type, byte[] payload) {
        try {
            return switch (type) {
                case "tandem.payment.v1.PaymentRequested" -> requested(PaymentRequested.parseFrom(payload));
                case "tandem.payment.v1.PaymentAuthorised" -> authorised(PaymentAuthorised.parseFrom(payload));
                case "tandem.payment.v1.PaymentDeclined" -> declined(PaymentDeclined.parseFrom(payload));
                case "tandem.payment.v1.PaymentCaptureRequested" ->
                    captureRequested(PaymentCaptureRequested.parseFrom(payload));
                case "tandem.payment.v1.PaymentCaptured" -> captured(PaymentCaptured.parseFrom(payload));
                case "tandem.payment.v1.PaymentRefundRequested" ->
                    refundRequested(PaymentRefundRequested.parseFrom(payload));
                case "tandem.payment.v1.PaymentRefunded" -> refunded(PaymentRefunded.parseFrom(payload));
                case "tandem.payment.v1.PaymentCancelled" -> cancelled(PaymentCancelled.parseFrom(payload));
                default -> throw new IllegalArgumentException("Not an event of a payment: " + type);
            };
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("Not a " + type, e);
        }
    }

    private static PaymentEvent requested(PaymentRequested event) {
        PaymentFacts facts = facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount());
        return new PaymentEvent.Requested(facts, instant(event.getOccurTime()), event.getPaymentToken());
    }

    private static PaymentEvent authorised(PaymentAuthorised event) {
        PaymentFacts facts = facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount());
        return new PaymentEvent.Authorised(facts, instant(event.getOccurTime()), event.getProviderReference());
    }

    private static PaymentEvent declined(PaymentDeclined event) {
        PaymentFacts facts = facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount());
        return new PaymentEvent.Declined(
                facts, instant(event.getOccurTime()), WireTypes.declineReason(event.getReason()));
    }

    private static PaymentEvent captureRequested(PaymentCaptureRequested event) {
        Timestamp at = event.getOccurTime();
        return new PaymentEvent.CaptureRequested(
                facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount()), instant(at));
    }

    private static PaymentEvent captured(PaymentCaptured event) {
        PaymentFacts facts = facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount());
        return new PaymentEvent.Captured(facts, instant(event.getOccurTime()), event.getProviderReference());
    }

    private static PaymentEvent refundRequested(PaymentRefundRequested event) {
        Timestamp at = event.getOccurTime();
        return new PaymentEvent.RefundRequested(
                facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount()), instant(at));
    }

    private static PaymentEvent refunded(PaymentRefunded event) {
        PaymentFacts facts = facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount());
        return new PaymentEvent.Refunded(facts, instant(event.getOccurTime()), event.getProviderReference());
    }

    private static PaymentEvent cancelled(PaymentCancelled event) {
        Timestamp at = event.getOccurTime();
        return new PaymentEvent.Cancelled(
                facts(event.getOrderId(), event.getPaymentId(), event.getCustomerId(), event.getAmount()), instant(at));
    }

    private static PaymentFacts facts(String orderId, String paymentId, String customerId, Money amount) {
        return new PaymentFacts(orderId, paymentId, customerId, WireTypes.amount(amount));
    }
}

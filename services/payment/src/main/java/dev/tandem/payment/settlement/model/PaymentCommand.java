package dev.tandem.payment.settlement.model;

import java.time.Instant;

/** What a payment is told. {@code at} is the time of the event that the command may lead to. */
public sealed interface PaymentCommand {
    String orderId();

    Instant at();

    PaymentTrigger trigger();

    /** The event to record if the command has a row in the transition table. */
    PaymentEvent event(PaymentState state);

    /** The order is confirmed: get the money for it. */
    record RequestPayment(PaymentFacts facts, String token, Instant at) implements PaymentCommand {
        @Override
        public String orderId() {
            return facts.orderId();
        }

        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_CONFIRMED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Requested(facts, at, token);
        }
    }

    /** The order is dispatched: have the money paid out. */
    record RequestCapture(String orderId, Instant at) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_DISPATCHED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.CaptureRequested(state.facts(), at);
        }
    }

    /** The order is cancelled: whatever the provider holds goes back. */
    record RequestRefund(String orderId, Instant at) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_CANCELLED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.RefundRequested(state.facts(), at);
        }
    }

    record RecordApproval(String orderId, Instant at, String reference) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_APPROVED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Authorised(state.facts(), at, reference);
        }
    }

    record RecordDecline(String orderId, Instant at, DeclineReason reason) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_DECLINED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Declined(state.facts(), at, reason);
        }
    }

    /** The order was cancelled before the provider heard of it. */
    record RecordNeverAsked(String orderId, Instant at) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_NOT_ASKED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Cancelled(state.facts(), at);
        }
    }

    record RecordCapture(String orderId, Instant at) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_CAPTURED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Captured(state.facts(), at, state.reference());
        }
    }

    record RecordRefund(String orderId, Instant at) implements PaymentCommand {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_REFUNDED;
        }

        @Override
        public PaymentEvent event(PaymentState state) {
            return new PaymentEvent.Refunded(state.facts(), at, state.reference());
        }
    }
}

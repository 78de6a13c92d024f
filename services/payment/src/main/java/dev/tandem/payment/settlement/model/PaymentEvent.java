package dev.tandem.payment.settlement.model;

import java.time.Instant;

/** What happened to a payment. */
public sealed interface PaymentEvent {
    PaymentFacts facts();

    Instant at();

    /** The trigger whose row in {@link PaymentTransition} the event records. */
    PaymentTrigger trigger();

    record Requested(PaymentFacts facts, Instant at, String token) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_CONFIRMED;
        }
    }

    record Authorised(PaymentFacts facts, Instant at, String reference) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_APPROVED;
        }
    }

    record Declined(PaymentFacts facts, Instant at, DeclineReason reason) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_DECLINED;
        }
    }

    record CaptureRequested(PaymentFacts facts, Instant at) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_DISPATCHED;
        }
    }

    record Captured(PaymentFacts facts, Instant at, String reference) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_CAPTURED;
        }
    }

    record RefundRequested(PaymentFacts facts, Instant at) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.ORDER_CANCELLED;
        }
    }

    record Refunded(PaymentFacts facts, Instant at, String reference) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_REFUNDED;
        }
    }

    record Cancelled(PaymentFacts facts, Instant at) implements PaymentEvent {
        @Override
        public PaymentTrigger trigger() {
            return PaymentTrigger.PROVIDER_NOT_ASKED;
        }
    }
}

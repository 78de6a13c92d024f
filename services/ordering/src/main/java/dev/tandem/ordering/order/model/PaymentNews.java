package dev.tandem.ordering.order.model;

import java.time.Instant;
import java.util.UUID;

/** What payment tells about an order's payment. */
public sealed interface PaymentNews extends OrderCommand {
    /** The provider holds the amount. */
    record NotePaymentAuthorised(UUID orderId, String paymentId, Instant at) implements PaymentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.PAYMENT_AUTHORISED;
        }
    }

    /** The provider refused. */
    record NotePaymentDeclined(UUID orderId, String detail, Instant at) implements PaymentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.PAYMENT_DECLINED;
        }
    }

    /** The amount is paid. */
    record NotePaymentCaptured(UUID orderId, Instant at) implements PaymentNews {
        @Override
        public OrderTrigger trigger() {
            return OrderTrigger.PAYMENT_CAPTURED;
        }
    }
}

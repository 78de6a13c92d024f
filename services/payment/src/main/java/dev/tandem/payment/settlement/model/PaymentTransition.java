package dev.tandem.payment.settlement.model;

import static dev.tandem.payment.settlement.model.PaymentTrigger.ORDER_CANCELLED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.ORDER_CONFIRMED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.ORDER_DISPATCHED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.PROVIDER_APPROVED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.PROVIDER_CAPTURED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.PROVIDER_DECLINED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.PROVIDER_NOT_ASKED;
import static dev.tandem.payment.settlement.model.PaymentTrigger.PROVIDER_REFUNDED;

import java.util.Arrays;
import java.util.Optional;

/** The transition table; {@link Payment} decides and evolves by it. A pair without a row changes nothing. */
public enum PaymentTransition {
    REQUEST(PaymentStatus.NONE, ORDER_CONFIRMED, PaymentStatus.REQUESTED),
    APPROVE(PaymentStatus.REQUESTED, PROVIDER_APPROVED, PaymentStatus.AUTHORISED),
    DECLINE(PaymentStatus.REQUESTED, PROVIDER_DECLINED, PaymentStatus.DECLINED),
    DISPATCH(PaymentStatus.AUTHORISED, ORDER_DISPATCHED, PaymentStatus.CAPTURE_REQUESTED),
    CAPTURE(PaymentStatus.CAPTURE_REQUESTED, PROVIDER_CAPTURED, PaymentStatus.CAPTURED),

    CANCEL_REQUESTED(PaymentStatus.REQUESTED, ORDER_CANCELLED, PaymentStatus.REFUND_AFTER_AUTHORISATION),
    CANCEL_AUTHORISED(PaymentStatus.AUTHORISED, ORDER_CANCELLED, PaymentStatus.REFUND_REQUESTED),
    CANCEL_CAPTURING(PaymentStatus.CAPTURE_REQUESTED, ORDER_CANCELLED, PaymentStatus.REFUND_AFTER_CAPTURE),
    CANCEL_CAPTURED(PaymentStatus.CAPTURED, ORDER_CANCELLED, PaymentStatus.REFUND_REQUESTED),

    APPROVE_CANCELLING(PaymentStatus.REFUND_AFTER_AUTHORISATION, PROVIDER_APPROVED, PaymentStatus.REFUND_REQUESTED),
    DECLINE_CANCELLING(PaymentStatus.REFUND_AFTER_AUTHORISATION, PROVIDER_DECLINED, PaymentStatus.DECLINED),
    NEVER_ASKED(PaymentStatus.REFUND_AFTER_AUTHORISATION, PROVIDER_NOT_ASKED, PaymentStatus.CANCELLED),
    CAPTURE_CANCELLING(PaymentStatus.REFUND_AFTER_CAPTURE, PROVIDER_CAPTURED, PaymentStatus.REFUND_REQUESTED),
    REFUND(PaymentStatus.REFUND_REQUESTED, PROVIDER_REFUNDED, PaymentStatus.REFUNDED),

    /** An approval that nobody waits for any more still holds the customer's money. */
    APPROVE_CANCELLED(PaymentStatus.CANCELLED, PROVIDER_APPROVED, PaymentStatus.REFUND_REQUESTED),
    APPROVE_DECLINED(PaymentStatus.DECLINED, PROVIDER_APPROVED, PaymentStatus.REFUND_REQUESTED);

    private final PaymentStatus from;
    private final PaymentTrigger trigger;
    private final PaymentStatus to;

    PaymentTransition(PaymentStatus from, PaymentTrigger trigger, PaymentStatus to) {
        this.from = from;
        this.trigger = trigger;
        this.to = to;
    }

    /** The row for a trigger in a state; empty when the trigger changes nothing there. */
    public static Optional<PaymentTransition> find(PaymentStatus from, PaymentTrigger trigger) {
        return Arrays.stream(values())
                .filter(row -> row.from == from && row.trigger == trigger)
                .findFirst();
    }

    public PaymentStatus from() {
        return from;
    }

    public PaymentTrigger trigger() {
        return trigger;
    }

    public PaymentStatus to() {
        return to;
    }
}

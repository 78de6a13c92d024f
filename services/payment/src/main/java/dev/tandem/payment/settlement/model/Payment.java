package dev.tandem.payment.settlement.model;

import dev.tandem.payment.settlement.model.PaymentOutcome.Happened;
import dev.tandem.payment.settlement.model.PaymentOutcome.Ignored;
import dev.tandem.payment.settlement.model.PaymentOutcome.Refused;
import java.util.EnumSet;
import java.util.Set;

/** The payment of one order: authorised once, then captured on dispatch or refunded on cancellation. */
public final class Payment {
    private static final Set<PaymentStatus> CAPTURE_UNDER_WAY =
            EnumSet.of(PaymentStatus.CAPTURE_REQUESTED, PaymentStatus.CAPTURED, PaymentStatus.REFUND_AFTER_CAPTURE);

    private Payment() {}

    /** Decides by the transition table. A cancellation before any payment is ignored: it asks for nothing. */
    public static PaymentOutcome decide(PaymentState state, PaymentCommand command) {
        if (PaymentTransition.find(state.status(), command.trigger()).isPresent()) {
            return new Happened(command.event(state));
        }
        boolean capture = command instanceof PaymentCommand.RequestCapture;
        if (capture && !CAPTURE_UNDER_WAY.contains(state.status())) {
            return new Refused(
                    "PAYMENT_NOT_AUTHORISED",
                    "Order " + command.orderId() + " is dispatched but its payment is " + state.status() + ".");
        }
        return new Ignored();
    }

    /** The state after the event; fails when the event cannot follow the state. */
    public static PaymentState evolve(PaymentState state, PaymentEvent event) {
        PaymentStatus to = PaymentTransition.find(state.status(), event.trigger())
                .orElseThrow(() -> new IllegalStateException(event.trigger() + " cannot follow " + state.status()))
                .to();
        if (event instanceof PaymentEvent.Requested requested) {
            return new PaymentState(
                    to, requested.facts(), requested.token(), "", DeclineReason.NONE, event.at(), event.at());
        }
        PaymentState moved = state.moved(to, event.at());
        if (event instanceof PaymentEvent.Authorised authorised) {
            return moved.withReference(authorised.reference());
        }
        if (event instanceof PaymentEvent.Declined declined) {
            return moved.withDeclineReason(declined.reason());
        }
        return moved;
    }
}

package dev.tandem.payment.settlement;

import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentFacts;
import java.time.Instant;
import java.util.List;

/** One order and what may happen to its payment. */
public final class PaymentSamples {
    /** Before the manual clock of a test begins, so that what is due at once is due. */
    public static final Instant NOW = Instant.parse("2025-12-31T23:15:30.123456789Z");

    public static final String ORDER = "8f14e45f-ceea-567a-8c2d-3b1c0d6a1f00";
    public static final PaymentFacts FACTS = new PaymentFacts(ORDER, "pay-1", "alice", new Amount("EUR", 12_34));

    public static final PaymentCommand REQUEST = new PaymentCommand.RequestPayment(FACTS, "4242424242424242", NOW);
    public static final PaymentCommand CAPTURE = new PaymentCommand.RequestCapture(ORDER, NOW);
    public static final PaymentCommand REFUND = new PaymentCommand.RequestRefund(ORDER, NOW);
    public static final PaymentCommand APPROVAL = new PaymentCommand.RecordApproval(ORDER, NOW, "ref-1");
    public static final PaymentCommand DECLINE =
            new PaymentCommand.RecordDecline(ORDER, NOW, DeclineReason.INSUFFICIENT_FUNDS);
    public static final PaymentCommand NEVER_ASKED = new PaymentCommand.RecordNeverAsked(ORDER, NOW);
    public static final PaymentCommand CAPTURED = new PaymentCommand.RecordCapture(ORDER, NOW);
    public static final PaymentCommand REFUNDED = new PaymentCommand.RecordRefund(ORDER, NOW);

    public static final List<PaymentCommand> COMMANDS =
            List.of(REQUEST, CAPTURE, REFUND, APPROVAL, DECLINE, NEVER_ASKED, CAPTURED, REFUNDED);

    public static final List<PaymentEvent> EVENTS = List.of(
            new PaymentEvent.Requested(FACTS, NOW, "4242424242424242"),
            new PaymentEvent.Authorised(FACTS, NOW, "ref-1"),
            new PaymentEvent.Declined(FACTS, NOW, DeclineReason.EXPIRED),
            new PaymentEvent.CaptureRequested(FACTS, NOW),
            new PaymentEvent.Captured(FACTS, NOW, "ref-1"),
            new PaymentEvent.RefundRequested(FACTS, NOW),
            new PaymentEvent.Refunded(FACTS, NOW, "ref-1"),
            new PaymentEvent.Cancelled(FACTS, NOW));

    private PaymentSamples() {}
}

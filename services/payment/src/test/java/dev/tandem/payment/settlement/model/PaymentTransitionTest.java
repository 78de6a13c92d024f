package dev.tandem.payment.settlement.model;

import static dev.tandem.payment.settlement.PaymentSamples.APPROVAL;
import static dev.tandem.payment.settlement.PaymentSamples.CAPTURE;
import static dev.tandem.payment.settlement.PaymentSamples.CAPTURED;
import static dev.tandem.payment.settlement.PaymentSamples.DECLINE;
import static dev.tandem.payment.settlement.PaymentSamples.NEVER_ASKED;
import static dev.tandem.payment.settlement.PaymentSamples.REFUND;
import static dev.tandem.payment.settlement.PaymentSamples.REFUNDED;
import static dev.tandem.payment.settlement.PaymentSamples.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentTransitionTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "payment",
            PaymentTransition.values(),
            PaymentTransition::from,
            PaymentTransition::trigger,
            PaymentTransition::to);

    private static final List<List<PaymentCommand>> JOURNEYS = List.of(
            List.of(REQUEST, APPROVAL, CAPTURE, CAPTURED, REFUND, REFUNDED),
            List.of(REQUEST, APPROVAL, CAPTURE, REFUND, CAPTURED),
            List.of(REQUEST, APPROVAL, REFUND),
            List.of(REQUEST, DECLINE, APPROVAL),
            List.of(REQUEST, REFUND, APPROVAL),
            List.of(REQUEST, REFUND, DECLINE),
            List.of(REQUEST, REFUND, NEVER_ASKED, APPROVAL));

    @Test
    void everyTransitionIsTakenAndNoOther() {
        TransitionCoverage coverage = TransitionCoverage.of(TABLE);
        for (List<PaymentCommand> journey : JOURNEYS) {
            PaymentState state = PaymentState.NONE;
            for (PaymentCommand command : journey) {
                PaymentOutcome outcome = Payment.decide(state, command);
                assertThat(outcome).isInstanceOf(PaymentOutcome.Happened.class);
                PaymentState next = Payment.evolve(state, ((PaymentOutcome.Happened) outcome).event());
                coverage.visited(state.status(), command.trigger(), next.status());
                state = next;
            }
        }
        coverage.assertComplete();
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }
}

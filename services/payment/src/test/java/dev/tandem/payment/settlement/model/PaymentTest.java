package dev.tandem.payment.settlement.model;

import static dev.tandem.payment.settlement.PaymentSamples.APPROVAL;
import static dev.tandem.payment.settlement.PaymentSamples.CAPTURE;
import static dev.tandem.payment.settlement.PaymentSamples.CAPTURED;
import static dev.tandem.payment.settlement.PaymentSamples.COMMANDS;
import static dev.tandem.payment.settlement.PaymentSamples.DECLINE;
import static dev.tandem.payment.settlement.PaymentSamples.FACTS;
import static dev.tandem.payment.settlement.PaymentSamples.NEVER_ASKED;
import static dev.tandem.payment.settlement.PaymentSamples.NOW;
import static dev.tandem.payment.settlement.PaymentSamples.REFUND;
import static dev.tandem.payment.settlement.PaymentSamples.REFUNDED;
import static dev.tandem.payment.settlement.PaymentSamples.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.payment.settlement.model.PaymentOutcome.Happened;
import dev.tandem.payment.settlement.model.PaymentOutcome.Ignored;
import dev.tandem.payment.settlement.model.PaymentOutcome.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
    @Test
    void keepsWhatItWasRequestedWith() {
        PaymentState state = after(REQUEST);

        assertThat(state)
                .isEqualTo(new PaymentState(
                        PaymentStatus.REQUESTED, FACTS, "4242424242424242", "", DeclineReason.NONE, NOW, NOW));
    }

    @Test
    void keepsTheProvidersReferenceForCaptureAndRefund() {
        PaymentState authorised = after(REQUEST, APPROVAL, CAPTURE);

        assertThat(Payment.decide(authorised, CAPTURED))
                .isEqualTo(new Happened(new PaymentEvent.Captured(FACTS, NOW, "ref-1")));
        assertThat(Payment.decide(after(REQUEST, APPROVAL, REFUND), REFUNDED))
                .isEqualTo(new Happened(new PaymentEvent.Refunded(FACTS, NOW, "ref-1")));
    }

    @Test
    void keepsTheReasonOfADecline() {
        assertThat(after(REQUEST, DECLINE).declineReason()).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
    }

    @Test
    void ignoresACancellationBeforeAnyPayment() {
        assertThat(Payment.decide(PaymentState.NONE, REFUND)).isEqualTo(new Ignored());
    }

    @Test
    void ignoresASecondRequestInEveryLaterState() {
        everyStateButTheFirst().forEach(state -> assertThat(Payment.decide(state, REQUEST))
                .as(state.status().name())
                .isEqualTo(new Ignored()));
    }

    @Test
    void ignoresRepeatedAnswersOfTheProvider() {
        assertThat(Payment.decide(after(REQUEST, APPROVAL), APPROVAL)).isEqualTo(new Ignored());
        assertThat(Payment.decide(after(REQUEST, DECLINE), DECLINE)).isEqualTo(new Ignored());
        assertThat(Payment.decide(after(REQUEST, APPROVAL, CAPTURE, CAPTURED), CAPTURED))
                .isEqualTo(new Ignored());
        assertThat(Payment.decide(after(REQUEST, APPROVAL, REFUND, REFUNDED), REFUNDED))
                .isEqualTo(new Ignored());
    }

    @Test
    void ignoresARepeatedDispatchWhileTheCaptureIsUnderWayOrDone() {
        assertThat(Payment.decide(after(REQUEST, APPROVAL, CAPTURE), CAPTURE)).isEqualTo(new Ignored());
        assertThat(Payment.decide(after(REQUEST, APPROVAL, CAPTURE, CAPTURED), CAPTURE))
                .isEqualTo(new Ignored());
        assertThat(Payment.decide(after(REQUEST, APPROVAL, CAPTURE, REFUND), CAPTURE))
                .isEqualTo(new Ignored());
    }

    @Test
    void refusesADispatchForWhichNobodyHoldsTheMoney() {
        Stream.of(PaymentState.NONE, after(REQUEST), after(REQUEST, DECLINE), after(REQUEST, REFUND, NEVER_ASKED))
                .forEach(state -> assertThat(Payment.decide(state, CAPTURE))
                        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                                .isEqualTo("PAYMENT_NOT_AUTHORISED")));
    }

    @Test
    void givesTheMoneyBackWheneverTheOrderIsCancelled() {
        assertThat(after(REQUEST, REFUND, APPROVAL, REFUNDED).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after(REQUEST, APPROVAL, REFUND, REFUNDED).status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after(REQUEST, APPROVAL, CAPTURE, REFUND, CAPTURED, REFUNDED).status())
                .isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after(REQUEST, APPROVAL, CAPTURE, CAPTURED, REFUND, REFUNDED).status())
                .isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void givesBackAnApprovalThatNobodyWaitsForAnyMore() {
        assertThat(after(REQUEST, REFUND, NEVER_ASKED, APPROVAL).status()).isEqualTo(PaymentStatus.REFUND_REQUESTED);
        assertThat(after(REQUEST, DECLINE, APPROVAL).status()).isEqualTo(PaymentStatus.REFUND_REQUESTED);
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void changesStateExactlyByTheTransitionTable(PaymentStatus from) {
        PaymentState state = new PaymentState(from, FACTS, "token", "ref", DeclineReason.NONE, NOW, NOW);
        for (PaymentCommand command : COMMANDS) {
            PaymentOutcome outcome = Payment.decide(state, command);
            boolean inTable = PaymentTransition.find(from, command.trigger()).isPresent();
            assertThat(outcome instanceof Happened)
                    .as("%s in %s", command.trigger(), from)
                    .isEqualTo(inTable);
        }
    }

    @Test
    void failsOnAnEventThatCannotFollowTheState() {
        assertThatThrownBy(() -> Payment.evolve(PaymentState.NONE, new PaymentEvent.Refunded(FACTS, NOW, "ref")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("PROVIDER_REFUNDED cannot follow NONE");
    }

    private static Stream<PaymentState> everyStateButTheFirst() {
        return Stream.of(
                after(REQUEST),
                after(REQUEST, APPROVAL),
                after(REQUEST, DECLINE),
                after(REQUEST, APPROVAL, CAPTURE),
                after(REQUEST, APPROVAL, CAPTURE, CAPTURED),
                after(REQUEST, REFUND),
                after(REQUEST, APPROVAL, CAPTURE, REFUND),
                after(REQUEST, APPROVAL, REFUND),
                after(REQUEST, APPROVAL, REFUND, REFUNDED),
                after(REQUEST, REFUND, NEVER_ASKED));
    }

    private static PaymentState after(PaymentCommand... commands) {
        PaymentState state = PaymentState.NONE;
        for (PaymentCommand command : List.of(commands)) {
            PaymentOutcome outcome = Payment.decide(state, command);
            assertThat(outcome).as("%s in %s", command, state.status()).isInstanceOf(Happened.class);
            state = Payment.evolve(state, ((Happened) outcome).event());
        }
        return state;
    }
}

package dev.tandem.payment.settlement.application;

import static dev.tandem.payment.settlement.PaymentSamples.CAPTURE;
import static dev.tandem.payment.settlement.PaymentSamples.ORDER;
import static dev.tandem.payment.settlement.PaymentSamples.REFUND;
import static dev.tandem.payment.settlement.PaymentSamples.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.messaging.Rejection;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import dev.tandem.messaging.store.Codecs;
import dev.tandem.payment.settlement.adapter.postgres.PaymentReplyCodec;
import dev.tandem.payment.settlement.adapter.postgres.PaymentStateCodec;
import dev.tandem.payment.settlement.adapter.wire.PaymentEventCodec;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.payment.settlement.model.PaymentCommand;
import dev.tandem.payment.settlement.model.PaymentEvent;
import dev.tandem.payment.settlement.model.PaymentState;
import dev.tandem.payment.settlement.model.PaymentStatus;
import dev.tandem.testkit.service.InMemoryService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final StreamId STREAM = PaymentDecider.stream(ORDER);

    private final InMemoryService<PaymentCommand, PaymentState, PaymentEvent, PaymentStatus> service =
            new InMemoryService<>(
                    new PaymentDecider(),
                    new Codecs<>(new PaymentEventCodec(), new PaymentStateCodec(), new PaymentReplyCodec()));
    private final ScriptedProvider provider = new ScriptedProvider();

    @BeforeEach
    void wireTasks() {
        ProviderCalls calls = new ProviderCalls(service.reader(), service.bus(), provider, service.time());
        service.onTask(ProviderTask.AUTHORISE.type(), calls::authorise);
        service.onTask(ProviderTask.CAPTURE.type(), calls::capture);
        service.onTask(ProviderTask.REFUND.type(), calls::refund);
    }

    @AfterEach
    void replayEqualsTheKeptState() {
        assertThat(service.replayed(STREAM)).isEqualTo(service.state(STREAM));
    }

    @Test
    void authorisesThenCapturesOnDispatch() {
        service.start();
        service.accept(REQUEST);
        provider.approve("ref-9");
        settle();
        service.accept(CAPTURE);
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.CAPTURED);
        assertThat(provider.calls()).containsExactly("authorise 4242424242424242 1234 EUR", "capture ref-9 1234 EUR");
        assertThat(service.history(STREAM))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Requested", "Authorised", "CaptureRequested", "Captured");
    }

    @Test
    void recordsADeclineAndItsReason() {
        service.start();
        service.accept(REQUEST);
        provider.decline(DeclineReason.EXPIRED);
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(service.state(STREAM).declineReason()).isEqualTo(DeclineReason.EXPIRED);
    }

    @Test
    void repeatsAFailedCallWithTheSameKey() {
        service.start();
        service.accept(REQUEST);
        provider.failNext();
        settle();
        provider.approve("ref-9");
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.AUTHORISED);
        assertThat(provider.calls()).hasSize(2);
        assertThat(provider.keys()).hasSize(1);
    }

    @Test
    void refundsWhenTheOrderIsCancelledWhileTheAuthorisationIsInFlight() {
        service.start();
        service.accept(REQUEST);
        service.accept(REFUND);
        assertThat(status()).isEqualTo(PaymentStatus.REFUND_AFTER_AUTHORISATION);

        provider.approve("ref-9");
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(provider.calls()).containsExactly("authorise 4242424242424242 1234 EUR", "refund ref-9 1234 EUR");
    }

    @Test
    void endsDeclinedWhenAnAuthorisationInFlightIsDeclinedAfterTheCancellation() {
        service.start();
        service.accept(REQUEST);
        service.accept(REFUND);
        provider.decline(DeclineReason.REFUSED);
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(provider.calls()).hasSize(1);
    }

    @Test
    void neverAsksTheProviderWhenTheOrderIsCancelledFirst() {
        service.accept(REQUEST);
        service.accept(REFUND);
        service.start();
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void asksForTheLostAnswerBeforeItGivesUpACancelledPayment() {
        service.start();
        service.accept(REQUEST);
        provider.failNext();
        service.accept(REFUND);
        provider.approve("ref-9");
        settle();

        assertThat(status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(provider.calls())
                .containsExactly(
                        "authorise 4242424242424242 1234 EUR",
                        "authorise 4242424242424242 1234 EUR",
                        "refund ref-9 1234 EUR");
    }

    @Test
    void leavesNothingBehindWhenAnOrderWithoutPaymentIsCancelled() {
        service.start();
        service.accept(REFUND);
        settle();

        assertThat(service.history(STREAM)).isEmpty();
        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void rejectsADispatchWithoutAuthorisation() {
        Reply<PaymentStatus> reply = service.submit(CAPTURE);

        assertThat(reply).isInstanceOfSatisfying(Reply.Rejected.class, rejected -> assertThat(
                        rejected.rejection().kind())
                .isEqualTo(Rejection.Kind.FAILED_PRECONDITION));
    }

    private PaymentStatus status() {
        return service.state(STREAM).status();
    }

    private void settle() {
        service.advance(Duration.ofSeconds(5));
    }
}

package dev.tandem.payment.settlement.adapter.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.Authorisation.Approved;
import dev.tandem.payment.settlement.application.Authorisation.Declined;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.memory.ManualTime;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxProviderTest {
    private static final UUID KEY = UUID.fromString("5c1a8a9e-6a9c-5c8e-8f43-0a6f6d7a0001");
    private static final Amount AMOUNT = new Amount("EUR", 100);
    private static final String GOOD_CARD = "4242424242424242";

    private final ManualTime time = new ManualTime();

    @Test
    void approvesTheGoodCardOnceHoweverOftenItIsAsked() {
        SandboxProvider sandbox = quick();

        Authorisation first = authorise(sandbox, GOOD_CARD);
        Authorisation second = authorise(sandbox, GOOD_CARD);

        assertThat(first).isInstanceOf(Approved.class).isEqualTo(second);
        assertThat(sandbox.movements()).isEqualTo(1);
    }

    @Test
    void givesTheSameAnswerAfterARestart() {
        assertThat(authorise(quick(), GOOD_CARD)).isEqualTo(authorise(quick(), GOOD_CARD));
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, REFUSED",
        "4000000000009995, INSUFFICIENT_FUNDS",
        "4000000000000069, EXPIRED",
        "no-such-card, UNKNOWN_TOKEN"
    })
    void declinesByCard(String token, DeclineReason reason) {
        SandboxProvider sandbox = quick();

        assertThat(authorise(sandbox, token)).isEqualTo(new Declined(reason));
        assertThat(sandbox.movements()).isZero();
    }

    @Test
    void losesTheFirstAnswerOfTheTimeoutCardButHoldsTheMoneyOnce() {
        SandboxProvider sandbox = quick();

        CompletionStage<Authorisation> lost = sandbox.authorise(KEY, "4000000000000119", AMOUNT);
        time.advance(Duration.ofHours(1));
        Authorisation answer = authorise(sandbox, "4000000000000119");

        assertThat(lost.toCompletableFuture()).isNotDone();
        assertThat(answer).isInstanceOf(Approved.class);
        assertThat(sandbox.movements()).isEqualTo(1);
    }

    @Test
    void failsTheFirstCaptureOfTheCaptureCard() {
        SandboxProvider sandbox = quick();
        String reference = ((Approved) authorise(sandbox, "4000000000000341")).reference();
        UUID capture = UUID.randomUUID();

        assertThat(Stages.failure(after(sandbox.capture(capture, reference, AMOUNT))))
                .hasRootCauseInstanceOf(SandboxFailure.class);
        Stages.await(after(sandbox.capture(capture, reference, AMOUNT)));

        assertThat(sandbox.movements()).isEqualTo(2);
    }

    @Test
    void answersAfterItsLatency() {
        SandboxProvider sandbox = new SandboxProvider(behaviour(Duration.ofSeconds(2), 0), time);

        CompletionStage<Void> refund = sandbox.refund(KEY, "ref", AMOUNT);
        time.advance(Duration.ofMillis(1_999));
        assertThat(refund.toCompletableFuture()).isNotDone();
        time.advance(Duration.ofMillis(1));

        assertThat(refund.toCompletableFuture()).isCompleted();
    }

    @Test
    void failsAboutAsOftenAsConfiguredAndAlwaysTheSameCalls() {
        assertThat(failures(1)).isBetween(220L, 380L).isEqualTo(failures(1)).isNotEqualTo(failures(2));
    }

    @Test
    void refusesAFailureRateThatIsNoShare() {
        assertThatThrownBy(() -> behaviour(Duration.ZERO, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
    }

    private long failures(long seed) {
        SandboxProvider sandbox =
                new SandboxProvider(new SandboxBehaviour(Duration.ZERO, Duration.ofMillis(5), 0.3, seed), time);
        return IntStream.range(0, 1_000)
                .mapToObj(number -> after(sandbox.refund(new UUID(7, number), "ref", AMOUNT)))
                .filter(refund -> refund.toCompletableFuture().isCompletedExceptionally())
                .count();
    }

    private SandboxProvider quick() {
        return new SandboxProvider(behaviour(Duration.ofMillis(10), 0), time);
    }

    private static SandboxBehaviour behaviour(Duration latency, double failureRate) {
        return new SandboxBehaviour(latency, Duration.ZERO, failureRate, 1);
    }

    private Authorisation authorise(SandboxProvider sandbox, String token) {
        return Stages.await(after(sandbox.authorise(KEY, token, AMOUNT)));
    }

    private <T> CompletionStage<T> after(CompletionStage<T> call) {
        time.advance(Duration.ofMillis(10));
        return call;
    }
}

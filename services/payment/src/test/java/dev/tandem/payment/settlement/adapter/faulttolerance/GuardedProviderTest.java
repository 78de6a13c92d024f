package dev.tandem.payment.settlement.adapter.faulttolerance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.model.Amount;
import dev.tandem.payment.settlement.model.DeclineReason;
import dev.tandem.testkit.conformance.Stages;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.junit.jupiter.api.Test;

class GuardedProviderTest {
    private static final UUID KEY = UUID.randomUUID();
    private static final Amount AMOUNT = new Amount("EUR", 100);
    private static final int WINDOW = 4;
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final Scripted provider = new Scripted();

    @Test
    void passesAnswersOn() {
        PaymentProvider guarded = guarded(LONG, LONG);
        provider.answer = () -> CompletableFuture.completedFuture(new Authorisation.Approved("ref"));

        assertThat(Stages.await(guarded.authorise(KEY, "token", AMOUNT))).isEqualTo(new Authorisation.Approved("ref"));
        Stages.await(guarded.capture(KEY, "ref", AMOUNT));
        Stages.await(guarded.refund(KEY, "ref", AMOUNT));
    }

    @Test
    void failsWhenTheProviderDoesNotAnswerInTime() {
        PaymentProvider guarded = guarded(SHORT, LONG);
        provider.answer = CompletableFuture::new;

        assertThat(Stages.failure(guarded.authorise(KEY, "token", AMOUNT))).isInstanceOf(TimeoutException.class);
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void leavesAFailingProviderAlone() {
        PaymentProvider guarded = guarded(LONG, LONG);
        open(guarded);

        assertThat(Stages.failure(guarded.authorise(KEY, "token", AMOUNT)))
                .isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(Stages.failure(guarded.refund(KEY, "ref", AMOUNT))).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(provider.calls).hasValue(WINDOW);
    }

    @Test
    void triesAFailingProviderAgainAfterAWhile() {
        PaymentProvider guarded = guarded(LONG, SHORT);
        open(guarded);
        provider.answer = () -> CompletableFuture.completedFuture(new Authorisation.Approved("ref"));

        await().untilAsserted(() -> assertThat(Stages.await(guarded.authorise(KEY, "token", AMOUNT)))
                .isEqualTo(new Authorisation.Approved("ref")));
    }

    @Test
    void doesNotTakeDeclinesForFailures() {
        PaymentProvider guarded = guarded(LONG, LONG);
        provider.answer = () -> CompletableFuture.completedFuture(new Authorisation.Declined(DeclineReason.REFUSED));
        for (int call = 0; call < 3 * WINDOW; call++) {
            Stages.await(guarded.authorise(KEY, "token", AMOUNT));
        }

        assertThat(provider.calls).hasValue(3 * WINDOW);
    }

    private PaymentProvider guarded(Duration timeout, Duration openFor) {
        return new GuardedProvider(provider, new GuardLimits(timeout, WINDOW, 0.5, openFor));
    }

    private void open(PaymentProvider guarded) {
        provider.answer = () -> CompletableFuture.failedFuture(new IllegalStateException("down"));
        for (int call = 0; call < WINDOW; call++) {
            assertThat(Stages.failure(guarded.authorise(KEY, "token", AMOUNT))).hasMessage("down");
        }
    }

    private static final class Scripted implements PaymentProvider {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile Supplier<CompletionStage<Authorisation>> answer;

        @Override
        public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
            calls.incrementAndGet();
            return answer.get();
        }

        @Override
        public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
            return CompletableFuture.completedFuture(null);
        }
    }
}

package dev.tandem.payment.settlement.adapter.faulttolerance;

import dev.tandem.payment.settlement.application.Authorisation;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.payment.settlement.model.Amount;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * Adds a timeout and one circuit breaker for all calls to the provider. It does not retry: a failed call fails its
 * task, and the task runner repeats it with the same key.
 */
public final class GuardedProvider implements PaymentProvider {
    private static final System.Logger LOG = System.getLogger(GuardedProvider.class.getName());

    private final PaymentProvider provider;
    private final Guard guard;

    public GuardedProvider(PaymentProvider provider, GuardLimits limits) {
        this.provider = provider;
        this.guard = Guard.create()
                .withDescription("payment provider")
                .withTimeout()
                .duration(limits.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(limits.window())
                .failureRatio(limits.failureRatio())
                .delay(limits.openFor().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(GuardedProvider::tell)
                .done()
                .build();
    }

    @Override
    public CompletionStage<Authorisation> authorise(UUID key, String token, Amount amount) {
        return guard.get(
                () -> provider.authorise(key, token, amount), new TypeLiteral<CompletionStage<Authorisation>>() {});
    }

    @Override
    public CompletionStage<Void> capture(UUID key, String reference, Amount amount) {
        return guard.get(() -> provider.capture(key, reference, amount), new TypeLiteral<CompletionStage<Void>>() {});
    }

    @Override
    public CompletionStage<Void> refund(UUID key, String reference, Amount amount) {
        return guard.get(() -> provider.refund(key, reference, amount), new TypeLiteral<CompletionStage<Void>>() {});
    }

    private static void tell(CircuitBreakerState state) {
        Level level = state == CircuitBreakerState.OPEN ? Level.WARNING : Level.INFO;
        LOG.log(level, "The circuit breaker of the payment provider is {0}", state);
    }
}

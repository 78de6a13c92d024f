package dev.tandem.ordering.order.adapter.grpc;

import dev.tandem.auth.Caller;
import dev.tandem.auth.CurrentCaller;
import dev.tandem.grpc.client.Failures;
import dev.tandem.grpc.client.RetryBudget;
import dev.tandem.ordering.OrderingConfig;
import dev.tandem.ordering.order.application.StockReservations;
import dev.tandem.ordering.order.model.Basket;
import dev.tandem.ordering.order.model.StockOutcome;
import io.grpc.Status;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Never fails: when inventory is slow, down or overloaded the outcome is unknown, and the order reserves by event.
 * From the outside in: fallback, retry, circuit breaker, bulkhead, call.
 */
public final class GuardedStockReservations implements StockReservations {
    private static final Logger LOG = Logger.getLogger(GuardedStockReservations.class);

    private final Function<Optional<Caller>, StockReservations> calls;
    private final RetryBudget budget;
    private final TypedGuard<Uni<StockOutcome>> guard;

    /** @param calls makes calls on a caller's behalf, which end within the timeout from now on, made or not */
    public GuardedStockReservations(
            Function<Optional<Caller>, StockReservations> calls, OrderingConfig.Reservation config) {
        this.calls = calls;
        this.budget = new RetryBudget(config.retryBudget());
        this.guard = guard(config);
    }

    @Override
    public Uni<StockOutcome> reserve(UUID orderId, Basket basket) {
        // An attempt that had to wait may be made in the context of another call.
        StockReservations theirs = calls.apply(CurrentCaller.get());
        return guard.get(() -> theirs.reserve(orderId, basket).invoke(budget::earn));
    }

    private TypedGuard<Uni<StockOutcome>> guard(OrderingConfig.Reservation config) {
        return TypedGuard.create(new TypeLiteral<Uni<StockOutcome>>() {})
                .withDescription("inventory")
                .withFallback()
                .handler(GuardedStockReservations::unknown)
                .done()
                .withRetry()
                .maxRetries(config.maxRetries())
                .maxDuration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .delay(config.retryPause().toMillis(), ChronoUnit.MILLIS)
                .jitter(config.retryPause().toMillis(), ChronoUnit.MILLIS)
                .whenException(this::mayRetry)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerWindow())
                .failureRatio(config.breakerFailureRatio())
                .delay(config.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .onStateChange(GuardedStockReservations::tell)
                .done()
                .withBulkhead()
                .limit(config.maxConcurrent())
                .queueSize(config.maxWaiting())
                .done()
                .build();
    }

    private boolean mayRetry(Throwable failure) {
        return Failures.status(failure).getStatus().getCode() == Status.Code.UNAVAILABLE && budget.spend();
    }

    private static Uni<StockOutcome> unknown(Throwable failure) {
        LOG.debugf("No answer from inventory, the order will be pending: %s", failure);
        return Uni.createFrom().item(new StockOutcome.Unknown());
    }

    private static void tell(CircuitBreakerState state) {
        LOG.logf(
                state == CircuitBreakerState.OPEN ? Logger.Level.WARN : Logger.Level.INFO,
                "The circuit breaker of inventory is %s",
                state);
    }
}

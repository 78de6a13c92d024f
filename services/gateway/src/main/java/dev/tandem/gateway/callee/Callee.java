package dev.tandem.gateway.callee;

import dev.tandem.auth.Caller;
import dev.tandem.auth.CurrentCaller;
import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.callee.LimitedCalls.NoPlaceException;
import dev.tandem.gateway.problem.ProblemCode;
import dev.tandem.gateway.problem.ProblemException;
import dev.tandem.grpc.client.Failures;
import dev.tandem.grpc.client.RetryBudget;
import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * A service behind the gateway, with what protects both: one deadline over all attempts, some patience with a service
 * that is away, retries and hedges within a budget, a circuit breaker and a limit that follows how fast it answers. Every
 * call must be idempotent, for it may be made twice. Safe for use from any thread.
 */
public final class Callee {
    private static final Set<Status.Code> FAULTS =
            Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.INTERNAL, Status.Code.UNKNOWN);

    /** An attempt ends by itself at the deadline; this is for a call that waited for its next one. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final String name;
    private final GatewayConfig.Call config;
    private final RetryBudget budget;
    private final Patience patience;
    private final LimitedCalls limited;
    private final Guard guard;
    private final Hedge hedge;
    private final ProblemException overloaded;

    Callee(String name, GatewayConfig.Call config, ConcurrencyLimit limit) {
        this.name = name;
        this.config = config;
        this.budget = new RetryBudget(config.retryBudget());
        this.patience = new Patience(config.maxWaiting());
        this.limited = new LimitedCalls(limit, config.inTime());
        this.guard = guard();
        this.hedge = new Hedge(config.hedgeAfter(), budget::spend);
        this.overloaded = later(
                ProblemCode.OVERLOADED,
                "As many calls as the " + name + " service answers in time are under way.",
                Duration.ofSeconds(1),
                null);
    }

    /**
     * Makes a call. Fails with a {@link ProblemException} only.
     *
     * @param request makes one attempt; not called before subscription
     */
    public <T> Uni<T> call(Translation translation, Function<Attempt, Uni<T>> request) {
        // Attempts may be made anywhere, but the request is served here.
        Optional<Caller> caller = CurrentCaller.get();
        return Uni.createFrom()
                .deferred(() -> limited.areFull() ? noPlace() : guarded(caller, request))
                .onItem()
                .invoke(budget::earn)
                .onFailure()
                .transform(failure -> problem(failure, translation));
    }

    /** The problem of a call that would find no place just now; asking costs next to nothing. */
    public Optional<ProblemException> overload() {
        return limited.areFull() ? Optional.of(overloaded) : Optional.empty();
    }

    /** The problem for a failure of a call that was made without {@link #call}. */
    public ProblemException problem(Throwable failure, Translation translation) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return later(
                    ProblemCode.UNAVAILABLE,
                    "The " + name + " service is not available.",
                    config.breakerPause(),
                    failure);
        }
        if (failure instanceof NoPlaceException) {
            return overloaded;
        }
        StatusRuntimeException status = Failures.status(failure);
        if (FAULTS.contains(status.getStatus().getCode())) {
            Log.warnf("Call to %s failed: %s", name, status.getStatus());
        }
        return StatusProblems.problem(name, status, translation);
    }

    private <T> Uni<T> guarded(Optional<Caller> caller, Function<Attempt, Uni<T>> request) {
        Deadline deadline = Deadline.after(config.deadline().toNanos(), TimeUnit.NANOSECONDS);
        Attempt attempt = new Attempt(deadline, caller);
        Uni<T> call =
                Uni.createFrom().deferred(() -> guard.get(() -> make(attempt, request), new TypeLiteral<Uni<T>>() {}));
        return patience.whileAway(call, deadline)
                .ifNoItem()
                .after(config.deadline().plus(GRACE))
                .failWith(Status.DEADLINE_EXCEEDED::asRuntimeException);
    }

    /** Without guards and timers around it: in an overload most calls end here. */
    private static <T> Uni<T> noPlace() {
        return Uni.createFrom().failure(new NoPlaceException());
    }

    /** A call may have waited too long for the service to be worth making. */
    private <T> Uni<T> make(Attempt attempt, Function<Attempt, Uni<T>> request) {
        if (attempt.deadline().timeRemaining(TimeUnit.MILLISECONDS) < 1) {
            return Uni.createFrom().failure(Status.DEADLINE_EXCEEDED.asRuntimeException());
        }
        Uni<T> call = Uni.createFrom()
                .deferred(() -> request.apply(attempt))
                .onFailure()
                .transform(Failures::status);
        return hedge.around(limited.make(() -> call), call);
    }

    private static ProblemException later(ProblemCode code, String detail, Duration pause, Throwable cause) {
        return ProblemException.of(code, detail).retryAfter(pause).cause(cause).build();
    }

    private Guard guard() {
        long pauseMillis = config.retryPause().toMillis();
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerWindow())
                .failureRatio(config.breakerFailureRatio())
                .delay(config.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .when(Callee::isFault)
                .onStateChange(this::breakerChanged)
                .done()
                .withRetry()
                .maxRetries(config.maxRetries())
                .delay(pauseMillis, ChronoUnit.MILLIS)
                .jitter(pauseMillis, ChronoUnit.MILLIS)
                .whenException(this::mayRetry)
                .done()
                .build();
    }

    /** That there is no place says nothing about the service. */
    private static boolean isFault(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                && FAULTS.contains(status.getStatus().getCode());
    }

    private boolean mayRetry(Throwable failure) {
        return failure instanceof StatusRuntimeException status
                && status.getStatus().getCode() == Status.Code.UNAVAILABLE
                && budget.spend();
    }

    private void breakerChanged(CircuitBreakerState state) {
        Log.warnf("Circuit breaker of %s is now %s", name, state);
    }
}

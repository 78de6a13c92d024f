package dev.tandem.gateway.callee;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Deadline;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Patience patience = new Patience(1);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void callsAgainUntilTheServiceIsThere() {
        assertThat(make(failing(3, Status.UNAVAILABLE.asRuntimeException()), LONG))
                .succeedsWithin(LONG)
                .isEqualTo("answer");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void waitsForAnOpenBreakerToClose() {
        assertThat(make(failing(3, new CircuitBreakerOpenException("open")), LONG))
                .succeedsWithin(LONG)
                .isEqualTo("answer");
    }

    @Test
    void failsAsTheLastAttemptDidWhenTheDeadlineIsNear() {
        StatusRuntimeException away = Status.UNAVAILABLE.asRuntimeException();

        assertThat(make(failing(Integer.MAX_VALUE, away), Duration.ofMillis(200)))
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .withCause(away);
        assertThat(attempts.get()).isGreaterThan(1);
    }

    @Test
    void doesNotWaitWhenTheServiceHasAnswered() {
        assertThat(make(failing(1, Status.NOT_FOUND.asRuntimeException()), LONG))
                .failsWithin(LONG);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void lastsForAFewCallsOnly() {
        CompletableFuture<String> waiting =
                make(failing(Integer.MAX_VALUE, Status.UNAVAILABLE.asRuntimeException()), LONG);

        assertThat(make(failing(1, Status.UNAVAILABLE.asRuntimeException()), LONG))
                .failsWithin(Duration.ZERO);
        waiting.cancel(true);
        assertThat(make(failing(1, Status.UNAVAILABLE.asRuntimeException()), LONG))
                .succeedsWithin(LONG);
    }

    private CompletableFuture<String> make(Uni<String> call, Duration deadline) {
        return patience.whileAway(call, Deadline.after(deadline.toNanos(), TimeUnit.NANOSECONDS))
                .subscribeAsCompletionStage();
    }

    /** Answers after so many failures. */
    private Uni<String> failing(int times, RuntimeException failure) {
        AtomicInteger left = new AtomicInteger(times);
        return Uni.createFrom().item(() -> {
            attempts.incrementAndGet();
            if (left.getAndDecrement() > 0) {
                throw failure;
            }
            return "answer";
        });
    }
}

package dev.tandem.gateway.callee;

import dev.tandem.grpc.client.Failures;
import io.grpc.Deadline;
import io.grpc.Status;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Has a limited number of calls wait for a service that is away, such as one that restarts, instead of failing. Waiting
 * costs the service nothing: while its breaker is open nobody asks it. Safe for use from any thread.
 */
final class Patience {
    private static final int PAUSE_MILLIS = 50;

    private final Semaphore places;

    /** @param most calls that may wait at a time; further ones fail at once */
    Patience(int most) {
        this.places = new Semaphore(most);
    }

    /** Makes the call again until it comes through or the deadline is near; then fails as the last attempt did. */
    <T> Uni<T> whileAway(Uni<T> call, Deadline deadline) {
        return Uni.createFrom().deferred(() -> {
            Waiting waiting = new Waiting(deadline);
            return call.onFailure()
                    .retry()
                    .when(failures -> failures.onItem().transformToUniAndConcatenate(waiting::pause))
                    .onTermination()
                    .invoke(waiting::end);
        });
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException
                || Failures.status(failure).getStatus().getCode() == Status.Code.UNAVAILABLE;
    }

    /** One call's wait. Used by one thread at a time. */
    private final class Waiting {
        private final Deadline deadline;
        private boolean hasPlace;

        private Waiting(Deadline deadline) {
            this.deadline = deadline;
        }

        /** Emits when to call again, or fails for good. */
        private Uni<?> pause(Throwable failure) {
            int millis = PAUSE_MILLIS + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS);
            if (!isAway(failure) || deadline.timeRemaining(TimeUnit.MILLISECONDS) <= millis || !takePlace()) {
                return Uni.createFrom().failure(failure);
            }
            return Uni.createFrom().item(millis).onItem().delayIt().by(Duration.ofMillis(millis));
        }

        private boolean takePlace() {
            hasPlace = hasPlace || places.tryAcquire();
            return hasPlace;
        }

        private void end() {
            if (hasPlace) {
                hasPlace = false;
                places.release();
            }
        }
    }
}

package dev.tandem.gateway.callee;

import dev.tandem.gateway.callee.ConcurrencyLimit.Pace;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** Makes calls for which there is a place, and watches how long they take. Safe for use from any thread. */
final class LimitedCalls {
    private final ConcurrencyLimit limit;
    private final long inTimeNanos;

    /** @param inTime what takes longer is slow */
    LimitedCalls(ConcurrencyLimit limit, Duration inTime) {
        this.limit = limit;
        this.inTimeNanos = inTime.toNanos();
    }

    /** Whether a call would find no place just now: asking costs next to nothing. */
    boolean areFull() {
        return limit.isFull();
    }

    /** Fails with {@link NoPlaceException} at once when as many are under way as may be. */
    <T> Uni<T> make(Supplier<Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            if (!limit.enter()) {
                return Uni.createFrom().failure(new NoPlaceException());
            }
            long begun = System.nanoTime();
            return Uni.createFrom()
                    .deferred(call::get)
                    .onTermination()
                    .invoke((reply, failure, left) ->
                            limit.leave(left ? Pace.UNTOLD : pace(failure, System.nanoTime() - begun)));
        });
    }

    private Pace pace(Throwable failure, long nanos) {
        Status.Code code = failure instanceof StatusRuntimeException status
                ? status.getStatus().getCode()
                : Status.Code.OK;
        if (code == Status.Code.UNAVAILABLE) {
            return Pace.UNTOLD;
        }
        return nanos > inTimeNanos || code == Status.Code.RESOURCE_EXHAUSTED ? Pace.SLOW : Pace.IN_TIME;
    }

    /** As many calls are under way as may be. */
    static final class NoPlaceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoPlaceException() {
            super("No place for a further call", null, false, false);
        }
    }
}

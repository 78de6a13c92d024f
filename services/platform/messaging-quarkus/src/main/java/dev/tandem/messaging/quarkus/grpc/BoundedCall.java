package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A call that is closed when its time is over; what the service answers after that is dropped. */
final class BoundedCall<Q, P> extends SimpleForwardingServerCall<Q, P> {
    private static final long NO_TIMER = -1;
    private static final Status TOO_LATE = Status.DEADLINE_EXCEEDED.withDescription(
            "The service did not answer in time; the request may have been applied.");

    /** No timer can be set for longer; who is bounded by it will have gone by then. */
    private static final Duration LONGEST = Duration.ofDays(24);

    private final Status end;
    private boolean over;
    private Vertx vertx;
    private long timer = NO_TIMER;

    private BoundedCall(ServerCall<Q, P> call, Status end) {
        super(call);
        this.end = end;
    }

    /** Without a Vert.x context around there is no timer, and the call is not bounded. */
    static <Q, P> ServerCall<Q, P> start(ServerCall<Q, P> call, Deadline deadline) {
        return bounded(call, deadline.timeRemaining(TimeUnit.MILLISECONDS), TOO_LATE);
    }

    /** As {@link #start}, for a call that ends with this status at this time. */
    static <Q, P> ServerCall<Q, P> until(Instant time, ServerCall<Q, P> call, Status end) {
        Instant now = Instant.now();
        boolean endless = time.isAfter(now.plus(LONGEST));
        return endless ? call : bounded(call, Duration.between(now, time).toMillis(), end);
    }

    private static <Q, P> ServerCall<Q, P> bounded(ServerCall<Q, P> call, long millis, Status end) {
        BoundedCall<Q, P> bounded = new BoundedCall<>(call, end);
        Context context = Vertx.currentContext();
        if (context != null) {
            bounded.vertx = context.owner();
            bounded.timer = bounded.vertx.setTimer(Math.max(1, millis), fired -> bounded.timeIsOver());
        }
        return bounded;
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
        if (!over) {
            super.sendHeaders(headers);
        }
    }

    @Override
    public synchronized void sendMessage(P message) {
        if (!over) {
            super.sendMessage(message);
        }
    }

    @Override
    public synchronized void close(Status status, Metadata trailers) {
        if (!over) {
            over = true;
            if (timer != NO_TIMER) {
                vertx.cancelTimer(timer);
            }
            super.close(status, trailers);
        }
    }

    private void timeIsOver() {
        close(end, new Metadata());
    }
}

package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Deadline;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** A call that is closed when its time is over; what the service answers after that is dropped. */
final class BoundedCall<Q, P> extends SimpleForwardingServerCall<Q, P> {
    private static final long NO_TIMER = -1;

    private boolean over;
    private Vertx vertx;
    private long timer = NO_TIMER;

    private BoundedCall(ServerCall<Q, P> call) {
        super(call);
    }

    /** Without a Vert.x context around there is no timer, and the call is not bounded. */
    static <Q, P> ServerCall<Q, P> start(ServerCall<Q, P> call, Deadline deadline) {
        BoundedCall<Q, P> bounded = new BoundedCall<>(call);
        Context context = Vertx.currentContext();
        if (context != null) {
            bounded.vertx = context.owner();
            long millis = Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS));
            bounded.timer = bounded.vertx.setTimer(millis, fired -> bounded.timeIsOver());
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
        close(
                Status.DEADLINE_EXCEEDED.withDescription(
                        "The service did not answer in time; the request may have been applied."),
                new Metadata());
    }
}

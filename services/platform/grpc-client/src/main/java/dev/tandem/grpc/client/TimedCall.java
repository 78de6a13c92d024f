package dev.tandem.grpc.client;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A call with a deadline that the callee is told of and that ends here in time. The Vert.x client does neither. */
public final class TimedCall<Q, P> extends SimpleForwardingClientCall<Q, P> {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    private static final long MOST_MILLIS = 99_999_999;

    private final Deadline deadline;
    private final Executor executor;
    private final Vertx vertx;

    /** @param options hold the deadline */
    public TimedCall(ClientCall<Q, P> call, CallOptions options, Vertx vertx) {
        super(call);
        this.deadline = options.getDeadline();
        this.executor = options.getExecutor() == null ? Runnable::run : options.getExecutor();
        this.vertx = vertx;
    }

    @Override
    public void start(ClientCall.Listener<P> listener, Metadata headers) {
        long millis = Math.min(MOST_MILLIS, Math.max(1, deadline.timeRemaining(TimeUnit.MILLISECONDS)));
        headers.discardAll(TIMEOUT);
        headers.put(TIMEOUT, millis + "m");
        FirstClose<P> once = new FirstClose<>(listener);
        long timer = vertx.setTimer(millis, fired -> executor.execute(() -> timeIsOver(once)));
        once.onceClosed(() -> vertx.cancelTimer(timer));
        super.start(once, headers);
    }

    private void timeIsOver(FirstClose<P> listener) {
        listener.onClose(
                Status.DEADLINE_EXCEEDED.withDescription("The callee did not answer in time."), new Metadata());
        cancel("The deadline is over", null);
    }
}

package dev.tandem.gateway.callee;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Deadline;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes deadlines hold: the Vert.x client neither tells the callee of them nor ends a call by them. */
@ApplicationScoped
@GlobalInterceptor
class DeadlineInterceptor implements ClientInterceptor {
    private static final Metadata.Key<String> TIMEOUT =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);

    /** The header takes eight digits. */
    private static final long LONGEST_MILLIS = 99_999_999;

    private final Vertx vertx;

    DeadlineInterceptor(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        ClientCall<Q, R> call = next.newCall(method, options);
        return options.getDeadline() == null ? call : new TimedCall<>(call, options.getDeadline());
    }

    private final class TimedCall<Q, R> extends SimpleForwardingClientCall<Q, R> {
        private final Deadline deadline;

        private TimedCall(ClientCall<Q, R> call, Deadline deadline) {
            super(call);
            this.deadline = deadline;
        }

        @Override
        public void start(Listener<R> listener, Metadata headers) {
            long left = deadline.timeRemaining(TimeUnit.MILLISECONDS);
            long millis = Math.min(LONGEST_MILLIS, Math.max(1, left));
            headers.put(TIMEOUT, millis + "m");
            ClosingOnce<R> closing = new ClosingOnce<>(listener);
            long timer = vertx.setTimer(millis, over -> {
                closing.onClose(Status.DEADLINE_EXCEEDED, new Metadata());
                cancel("The deadline is over", null);
            });
            closing.then = () -> vertx.cancelTimer(timer);
            super.start(closing, headers);
        }
    }

    /** The timer and the callee may both end the call; the first one does. */
    private static final class ClosingOnce<R> extends SimpleForwardingClientCallListener<R> {
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile Runnable then = () -> {};

        private ClosingOnce(ClientCall.Listener<R> listener) {
            super(listener);
        }

        @Override
        public void onMessage(R message) {
            if (!closed.get()) {
                super.onMessage(message);
            }
        }

        @Override
        public void onClose(Status status, Metadata trailers) {
            if (closed.compareAndSet(false, true)) {
                then.run();
                super.onClose(status, trailers);
            }
        }
    }
}

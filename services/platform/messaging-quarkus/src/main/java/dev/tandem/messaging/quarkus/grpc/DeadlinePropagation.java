package dev.tandem.messaging.quarkus.grpc;

import dev.tandem.grpc.client.TimedCall;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Deadline;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.quarkus.grpc.GlobalInterceptor;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** No call takes longer than the call it serves has left; a unary call always has a deadline. */
@ApplicationScoped
@GlobalInterceptor
public class DeadlinePropagation implements ClientInterceptor {
    private final Vertx vertx;
    private final long defaultNanos;

    DeadlinePropagation(Vertx vertx, GrpcConfig config) {
        this.vertx = vertx;
        this.defaultNanos = config.clientDeadline().toNanos();
    }

    @Override
    public <Q, P> ClientCall<Q, P> interceptCall(MethodDescriptor<Q, P> method, CallOptions options, Channel next) {
        Deadline deadline = deadline(method, options);
        if (deadline == null) {
            return next.newCall(method, options);
        }
        CallOptions bounded = options.withDeadline(deadline);
        return new TimedCall<>(next.newCall(method, bounded), bounded, vertx);
    }

    private Deadline deadline(MethodDescriptor<?, ?> method, CallOptions options) {
        Deadline deadline = options.getDeadline();
        if (deadline == null && method.getType() == MethodType.UNARY) {
            deadline = Deadline.after(defaultNanos, TimeUnit.NANOSECONDS);
        }
        Deadline served = CallContext.deadline().orElse(null);
        if (deadline == null || served == null) {
            return deadline == null ? served : deadline;
        }
        return deadline.minimum(served);
    }
}

package dev.tandem.messaging.quarkus.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Deadline;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** No call takes longer than the call it serves has left; a unary call always has a deadline. */
@ApplicationScoped
@GlobalInterceptor
public class DeadlinePropagation implements ClientInterceptor {
    private final long defaultNanos;

    DeadlinePropagation(GrpcConfig config) {
        this.defaultNanos = config.clientDeadline().toNanos();
    }

    @Override
    public <Q, P> ClientCall<Q, P> interceptCall(MethodDescriptor<Q, P> method, CallOptions options, Channel next) {
        Deadline deadline = deadline(method, options);
        return next.newCall(method, deadline == null ? options : options.withDeadline(deadline));
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

package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Context;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** Bounds unary calls that come without a deadline, and remembers every call's deadline for the calls it makes. */
@ApplicationScoped
@GlobalInterceptor
public class DeadlineInterceptor implements ServerInterceptor {
    private final long defaultNanos;

    DeadlineInterceptor(GrpcConfig config) {
        this.defaultNanos = config.serverDeadline().toNanos();
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        Deadline given = Context.current().getDeadline();
        if (given != null) {
            CallContext.deadline(given);
        } else if (call.getMethodDescriptor().getType() == MethodType.UNARY) {
            Deadline own = Deadline.after(defaultNanos, TimeUnit.NANOSECONDS);
            CallContext.deadline(own);
            return next.startCall(BoundedCall.start(call, own), headers);
        }
        return next.startCall(call, headers);
    }
}

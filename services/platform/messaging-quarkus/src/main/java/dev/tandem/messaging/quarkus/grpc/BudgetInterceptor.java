package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import dev.tandem.messaging.quarkus.runtime.BacklogWatch;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Refuses calls that would add events while too many wait for the broker. Methods that the contract marks as free of
 * side effects are served.
 */
@ApplicationScoped
@GlobalInterceptor
public class BudgetInterceptor implements ServerInterceptor {
    private static final int RETRY_AFTER_SECONDS = 10;

    private static final String CONTRACTS = "tandem.";
    /** People who repair things must not be kept out. */
    private static final String OPERATIONS = "tandem.operations.";

    private final BooleanSupplier spent;
    private final LongSupplier pending;

    @Inject
    BudgetInterceptor(BacklogWatch backlog) {
        this(backlog::spent, backlog::pending);
    }

    BudgetInterceptor(BooleanSupplier spent, LongSupplier pending) {
        this.spent = spent;
        this.pending = pending;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        if (!spent.getAsBoolean() || !adds(call.getMethodDescriptor())) {
            return next.startCall(call, headers);
        }
        StatusRuntimeException refusal = refusal(pending.getAsLong());
        call.close(refusal.getStatus(), refusal.getTrailers());
        return new ServerCall.Listener<>() {};
    }

    private static boolean adds(MethodDescriptor<?, ?> method) {
        String name = method.getFullMethodName();
        return name.startsWith(CONTRACTS) && !name.startsWith(OPERATIONS) && !method.isSafe();
    }

    private static StatusRuntimeException refusal(long pending) {
        RetryInfo retry = RetryInfo.newBuilder()
                .setRetryDelay(Duration.newBuilder().setSeconds(RETRY_AFTER_SECONDS))
                .build();
        return RichStatus.of(
                Status.Code.UNAVAILABLE,
                "The message broker has been away for long and " + pending
                        + " events wait for it; nothing was changed, try again later with the same idempotency key.",
                Any.pack(retry));
    }
}

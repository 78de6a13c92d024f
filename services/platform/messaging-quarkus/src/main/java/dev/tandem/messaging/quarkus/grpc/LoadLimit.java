package dev.tandem.messaging.quarkus.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;

/**
 * Refuses calls with RESOURCE_EXHAUSTED, before their request is read, while so many are under way that a further one
 * would only wait: those that were let in are answered in time, however many come. Streams have a limit of their own.
 */
@ApplicationScoped
@GlobalInterceptor
public class LoadLimit implements ServerInterceptor, Prioritized {
    private static final String CONTRACTS = "tandem.";
    /** People who repair things must not be kept out. */
    private static final String OPERATIONS = "tandem.operations.";

    private final Limit calls;
    private final Limit streams;

    @Inject
    LoadLimit(GrpcConfig config) {
        this(config.maxCalls(), config.maxStreams());
    }

    LoadLimit(int maxCalls, int maxStreams) {
        this.calls = new Limit(new Semaphore(maxCalls), maxCalls + " calls are under way");
        this.streams = new Limit(new Semaphore(maxStreams), maxStreams + " streams are open");
    }

    /** Innermost: a refusal is measured, traced and logged as any answer. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        MethodDescriptor<Q, P> method = call.getMethodDescriptor();
        if (!isLimited(method.getFullMethodName())) {
            return next.startCall(call, headers);
        }
        Limit limit = method.getType() == MethodType.UNARY ? calls : streams;
        if (!limit.places().tryAcquire()) {
            StatusRuntimeException refusal = limit.refusal();
            call.close(refusal.getStatus(), refusal.getTrailers());
            return new ServerCall.Listener<>() {};
        }
        try {
            return new LetIn<>(next.startCall(call, headers), limit.places());
        } catch (RuntimeException failure) {
            limit.places().release();
            throw failure;
        }
    }

    private static boolean isLimited(String method) {
        return method.startsWith(CONTRACTS) && !method.startsWith(OPERATIONS);
    }

    private record Limit(Semaphore places, String reached) {
        private StatusRuntimeException refusal() {
            return CommandFailures.retryLater(
                    Status.Code.RESOURCE_EXHAUSTED, reached + "; nothing was changed, try again a little later.");
        }
    }

    /** gRPC tells of exactly one end of each call, its caller's departure included. */
    private static final class LetIn<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Semaphore places;

        private LetIn(ServerCall.Listener<Q> call, Semaphore places) {
            super(call);
            this.places = places;
        }

        @Override
        public void onComplete() {
            places.release();
            super.onComplete();
        }

        @Override
        public void onCancel() {
            places.release();
            super.onCancel();
        }
    }
}

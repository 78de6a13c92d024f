package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Prioritized;

/**
 * Refuses calls with UNAVAILABLE until the service is wired. The server listens before that, and after a restart its
 * callers are there at once: the first of them would have all of the service made on its event loop.
 */
@ApplicationScoped
@GlobalInterceptor
public class StartGate implements ServerInterceptor, Prioritized {
    private static final int AFTER_ALL_ELSE = Integer.MAX_VALUE;
    private static final Status STARTING =
            Status.UNAVAILABLE.withDescription("The service is starting; try again in a moment.");

    private volatile boolean open;

    /** Outermost, so that nothing of the service is used. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    void open(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent started) {
        open = true;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        if (open) {
            return next.startCall(call, headers);
        }
        call.close(STARTING, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}

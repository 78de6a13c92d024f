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
import java.util.Optional;

/**
 * Refuses calls with UNAVAILABLE until the service is wired and can check requests, and again when it is taken apart. The
 * server listens before that, and after a restart its callers are there at once: the first of them would have all of the
 * service made on its event loop. It listens after that, too, when nothing is left that could answer.
 */
@ApplicationScoped
@GlobalInterceptor
public class ServiceGate implements ServerInterceptor, Prioritized {
    /** What callers are told that come too late. */
    static final Status STOPPING =
            Status.UNAVAILABLE.withDescription("The service is stopping; try again, another replica may answer.");

    private static final int AFTER_ALL_ELSE = Integer.MAX_VALUE;
    private static final Status STARTING =
            Status.UNAVAILABLE.withDescription("The service is starting; try again in a moment.");

    private volatile Optional<Status> refusal = Optional.of(STARTING);

    /** Outermost, so that nothing of the service is used. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    void open(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent started, RequestRules rules) {
        rules.compiled().subscribe().with(compiled -> open(), failure -> {});
    }

    /** Lets calls in, unless it was closed before. */
    synchronized void open() {
        if (refusal.filter(STARTING::equals).isPresent()) {
            refusal = Optional.empty();
        }
    }

    /** Lets no more calls in. */
    public synchronized void close() {
        refusal = Optional.of(STOPPING);
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        Optional<Status> why = refusal;
        if (why.isEmpty()) {
            return next.startCall(call, headers);
        }
        call.close(why.get(), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}

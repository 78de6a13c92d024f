package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.Prioritized;
import java.util.Optional;

/** Refuses requests that break their contract before any service code sees them. */
@ApplicationScoped
@GlobalInterceptor
public class ValidatingInterceptor implements ServerInterceptor, Prioritized {
    /** Lower than all others, so that refused calls are traced and measured like any call. */
    private static final int INNERMOST = -1000;

    private final RequestValidator validator;

    ValidatingInterceptor(RequestValidator validator) {
        this.validator = validator;
    }

    @Override
    public int getPriority() {
        return INNERMOST;
    }

    @Override
    public <Q, P> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, P> call, Metadata headers, ServerCallHandler<Q, P> next) {
        return new ValidatingListener<>(next.startCall(call, headers), call, validator);
    }

    private static final class ValidatingListener<Q> extends SimpleForwardingServerCallListener<Q> {
        private final ServerCall<Q, ?> call;
        private final RequestValidator validator;
        private boolean refused;

        ValidatingListener(ServerCall.Listener<Q> next, ServerCall<Q, ?> call, RequestValidator validator) {
            super(next);
            this.call = call;
            this.validator = validator;
        }

        @Override
        public void onMessage(Q request) {
            if (refused) {
                return;
            }
            Optional<StatusRuntimeException> refusal =
                    request instanceof Message message ? validator.check(message) : Optional.empty();
            if (refusal.isPresent()) {
                refused = true;
                call.close(refusal.get().getStatus(), refusal.get().getTrailers());
            } else {
                super.onMessage(request);
            }
        }

        @Override
        public void onHalfClose() {
            if (!refused) {
                super.onHalfClose();
            }
        }
    }
}

package dev.tandem.messaging.quarkus.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * The last word on what a caller sees of a failure: a status passes as it is; a command's outage becomes its status;
 * anything else is INTERNAL with a plain sentence, and the stack trace stays in the log.
 */
@ApplicationScoped
public class ErrorInterceptor implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(ErrorInterceptor.class);
    private static final Status UNEXPECTED = Status.INTERNAL.withDescription(
            "The service failed unexpectedly; the operators can find the cause by the trace id.");

    @Override
    public <Q, P> ExceptionHandler<Q, P> createHandler(
            ServerCall.Listener<Q> listener, ServerCall<Q, P> call, Metadata headers) {
        return new ExceptionHandler<>(listener, call, headers) {
            @Override
            protected void handleException(Throwable failure, ServerCall<Q, P> failed, Metadata ignored) {
                StatusException told = translate(failure);
                Metadata trailers = told.getTrailers();
                failed.close(told.getStatus(), trailers == null ? new Metadata() : trailers);
            }
        };
    }

    @Override
    public Throwable transform(Throwable failure) {
        return translate(failure);
    }

    private static StatusException translate(Throwable failure) {
        Throwable cause = CommandFailures.toStatus(failure);
        if (cause instanceof StatusException status) {
            return status;
        }
        if (cause instanceof StatusRuntimeException status) {
            return new StatusException(status.getStatus(), status.getTrailers());
        }
        LOG.error("A call failed unexpectedly", cause);
        return new StatusException(UNEXPECTED);
    }
}

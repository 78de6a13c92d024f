package dev.tandem.grpc.client;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.vertx.core.VertxException;
import java.io.IOException;

/** Brings what clients fail with into one form. */
public final class Failures {
    private Failures() {}

    /** The gRPC failure; one that never became a status is UNAVAILABLE when the connection broke, else UNKNOWN. */
    public static StatusRuntimeException status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException status) {
                return isUnexplained(status) ? unavailable(status) : status;
            }
            if (cause instanceof StatusException status) {
                return new StatusRuntimeException(status.getStatus(), status.getTrailers());
            }
            if (isBrokenConnection(cause)) {
                return unavailable(cause);
            }
        }
        return Status.UNKNOWN.withCause(failure).asRuntimeException();
    }

    /** The Vert.x client says UNKNOWN, not UNAVAILABLE, when a connection cannot be made or breaks. */
    private static boolean isUnexplained(StatusRuntimeException failure) {
        return failure.getStatus().getCode() == Status.Code.UNKNOWN
                && isBrokenConnection(failure.getStatus().getCause());
    }

    private static boolean isBrokenConnection(Throwable cause) {
        return cause instanceof IOException || cause instanceof VertxException;
    }

    private static StatusRuntimeException unavailable(Throwable cause) {
        return Status.UNAVAILABLE.withCause(cause).asRuntimeException();
    }
}

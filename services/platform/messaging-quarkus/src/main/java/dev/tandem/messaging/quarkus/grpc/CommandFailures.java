package dev.tandem.messaging.quarkus.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.store.StoreException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** The status of a command that got no reply and of a query that found no database; others pass unchanged. */
final class CommandFailures {
    private static final Logger LOG = Logger.getLogger(CommandFailures.class);
    private static final Duration RETRY_AFTER =
            Duration.newBuilder().setSeconds(1).build();

    private CommandFailures() {}

    static Throwable toStatus(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommandException.Overloaded overloaded) {
            return retryLater(Status.Code.RESOURCE_EXHAUSTED, overloaded.getMessage());
        }
        if (cause instanceof CommandException.Unavailable unavailable) {
            return retryLater(Status.Code.UNAVAILABLE, unavailable.getMessage());
        }
        if (cause instanceof StoreException.Unavailable away) {
            LOG.warnf("A query found no database: %s", away.getMessage());
            return retryLater(Status.Code.UNAVAILABLE, "The database did not answer; try again a little later.");
        }
        if (cause instanceof CommandException.Failed failed) {
            LOG.error("A command failed", failed);
            return Status.INTERNAL
                    .withDescription("The command failed inside the service; nothing was changed.")
                    .asRuntimeException();
        }
        return cause;
    }

    /** A refusal that says when to come again. */
    static StatusRuntimeException retryLater(Status.Code code, String message) {
        RetryInfo retry = RetryInfo.newBuilder().setRetryDelay(RETRY_AFTER).build();
        return RichStatus.of(code, message, Any.pack(retry));
    }
}

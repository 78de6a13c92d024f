package dev.tandem.messaging.consume;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Sorts failures. What is unknown counts as the record's fault: it is set aside instead of stopping all others. */
@FunctionalInterface
public interface FaultClassifier {
    FaultClass classify(Throwable failure);

    /** Knows the core's exceptions and those of I/O. */
    FaultClassifier CORE = FaultClassifier::ofCore;

    /** The failure itself, without the wrapping of asynchronous stages. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static FaultClass ofCore(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof MalformedEventException) {
            return FaultClass.UNREADABLE;
        }
        boolean dependency = cause instanceof CommandException.Unavailable
                || cause instanceof CommandException.Overloaded
                || cause instanceof StoreException.Unavailable
                || cause instanceof StoreException.Conflict
                || cause instanceof IOException
                // The process is not well, which is not the record's fault.
                || cause instanceof LinkageError
                || cause instanceof OutOfMemoryError
                || cause instanceof TimeoutException;
        return dependency ? FaultClass.DEPENDENCY : FaultClass.RECORD;
    }
}

package dev.tandem.messaging.engine;

import java.util.concurrent.CompletionException;

/** Reads the failures of stages. */
final class Failures {
    private Failures() {}

    /** The failure that a {@link CompletionException} wraps, or the failure itself. */
    static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}

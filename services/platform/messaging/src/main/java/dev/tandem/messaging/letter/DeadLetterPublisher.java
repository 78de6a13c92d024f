package dev.tandem.messaging.letter;

import java.util.concurrent.CompletionStage;

/** The way to the dead-letter topics. Never blocks. */
@FunctionalInterface
public interface DeadLetterPublisher {
    /** Completes when the broker has the copy. */
    CompletionStage<Void> publish(DeadLetterCopy copy);
}

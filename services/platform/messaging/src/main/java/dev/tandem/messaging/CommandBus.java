package dev.tandem.messaging;

import java.util.concurrent.CompletionStage;

/** The one way into a service's state. Implementations are safe for use from any thread and never block. */
@FunctionalInterface
public interface CommandBus<C, R> {
    /**
     * Completes after the command's events are durable. Commands on the same stream take effect in submission
     * order. Fails with a {@link CommandException}; a failed command may be submitted again under the same id.
     */
    CompletionStage<Reply<R>> submit(Command<C> command);
}

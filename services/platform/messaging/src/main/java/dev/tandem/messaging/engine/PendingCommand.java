package dev.tandem.messaging.engine;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A submitted command on its way to its reply. */
record PendingCommand<C, R>(
        Command<C> command, Set<StreamId> streams, Instant submittedAt, CompletableFuture<Reply<R>> reply) {

    /** A caller waits for the reply; it makes nobody else wait. */
    boolean isAwaited() {
        return command.answerBy().isBefore(Instant.MAX);
    }

    /** It has waited for as long as a command may, or for longer than its caller does. */
    boolean isTooLate(Instant now, Duration maxWait) {
        return submittedAt.isBefore(now.minus(maxWait)) || command.answerBy().isBefore(now);
    }
}

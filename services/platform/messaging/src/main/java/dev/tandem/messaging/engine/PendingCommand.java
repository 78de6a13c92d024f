package dev.tandem.messaging.engine;

import dev.tandem.messaging.Command;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.StreamId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A submitted command on its way to its reply. */
record PendingCommand<C, R>(
        Command<C> command, Set<StreamId> streams, Instant submittedAt, CompletableFuture<Reply<R>> reply) {}

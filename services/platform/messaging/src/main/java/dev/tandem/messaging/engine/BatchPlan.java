package dev.tandem.messaging.engine;

import dev.tandem.messaging.CommandException;
import dev.tandem.messaging.Reply;
import dev.tandem.messaging.store.Append;
import java.util.List;

/** What a batch will write, and what each of its commands is told once that is durable. */
record BatchPlan<C, R>(Append append, List<Outcome<C, R>> outcomes) {
    /** Exactly one of reply and failure is set. */
    record Outcome<C, R>(PendingCommand<C, R> pending, Reply<R> reply, CommandException failure) {
        void complete() {
            if (failure == null) {
                pending.reply().complete(reply);
            } else {
                pending.reply().completeExceptionally(failure);
            }
        }
    }
}

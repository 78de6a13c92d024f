package dev.tandem.simulation.bug;

import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.store.StoredReply;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Does not store certain replies. */
final class ForgottenReplies extends EventStoreDecorator {
    private final Predicate<StoredReply> forgotten;

    ForgottenReplies(EventStore store, Predicate<StoredReply> forgotten) {
        super(store);
        this.forgotten = forgotten;
    }

    @Override
    public CompletionStage<Void> append(Append append) {
        return super.append(new Append(
                append.events(),
                append.snapshots(),
                append.replies().stream().filter(forgotten.negate()).toList(),
                append.tasks(),
                append.cancelledTasks()));
    }
}

package dev.tandem.testkit.conformance;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxBacklog;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.task.TaskStore;

/** An empty storage under test. */
public interface StoreFixture {
    /** The store as one replica sees it; every call gives another replica of the same storage. */
    EventStore replica();

    Outbox outbox();

    OutboxBacklog backlog();

    TaskStore tasks();

    /** Writes an append in a transaction that stays open. */
    HeldAppend hold(Append append);

    /** Upper bound of the batches that so many commands on one key, submitted at once, may take. */
    int mostBatchesFor(int commands);

    /** A transaction that wrote and did not commit yet. */
    interface HeldAppend {
        void commit();
    }
}

package dev.tandem.testkit.memory;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxBacklog;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.testkit.conformance.EngineConformance;
import dev.tandem.testkit.conformance.LaneStoreConformance;
import dev.tandem.testkit.conformance.OutboxConformance;
import dev.tandem.testkit.conformance.RelayConformance;
import dev.tandem.testkit.conformance.ReplicaConformance;
import dev.tandem.testkit.conformance.Stages;
import dev.tandem.testkit.conformance.StoreFixture;
import dev.tandem.testkit.conformance.TaskStoreConformance;
import java.time.InstantSource;

class InMemoryConformanceTest
        implements EngineConformance,
                ReplicaConformance,
                OutboxConformance,
                RelayConformance,
                TaskStoreConformance,
                LaneStoreConformance {
    private final LaneStore lanes = new InMemoryLaneStore();
    private final StoreFixture fixture = new InMemoryFixture(InMemoryStore.create(InstantSource.system()));

    @Override
    public StoreFixture fixture() {
        return fixture;
    }

    @Override
    public LaneStore lanes() {
        return lanes;
    }

    private record InMemoryFixture(InMemoryStore store) implements StoreFixture {
        @Override
        public EventStore replica() {
            return store.events();
        }

        @Override
        public Outbox outbox() {
            return store.outbox();
        }

        @Override
        public OutboxBacklog backlog() {
            return store.outbox();
        }

        @Override
        public TaskStore tasks() {
            return store.tasks();
        }

        @Override
        public HeldAppend hold(Append append) {
            long transaction = store.outbox().begin();
            Stages.await(store.events().write(append, transaction));
            return () -> store.outbox().end(transaction);
        }

        /** This store answers before the next command arrives, so nothing collects. */
        @Override
        public int mostBatchesFor(int commands) {
            return commands + 1;
        }
    }
}

package dev.tandem.simulation.service;

import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.LanedConsumption;
import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.notification.delivery.application.Sender;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.simulation.broker.Consumption;
import dev.tandem.simulation.broker.Progress;
import dev.tandem.simulation.storage.Transactions;
import dev.tandem.testkit.memory.InMemoryOutbox;

/** What a replica is built of. The defaults are the real parts; each planted bug replaces one of them. */
public interface Parts {
    /** Nothing is replaced. */
    Parts REAL = new Parts() {};

    default EventStore events(EventStore store) {
        return store;
    }

    default Outbox outbox(Outbox outbox) {
        return outbox;
    }

    default TaskStore tasks(TaskStore tasks) {
        return tasks;
    }

    default EventPublisher publisher(EventPublisher publisher) {
        return publisher;
    }

    /** What a relay calls itself when it asks for the lease. */
    default String relayOwner(String machine) {
        return machine;
    }

    default Transactions transactions(InMemoryOutbox outbox) {
        return new Transactions() {
            @Override
            public long begin() {
                return outbox.begin();
            }

            @Override
            public void end(long transaction) {
                outbox.end(transaction);
            }
        };
    }

    default LaneStore lanes(LaneStore lanes) {
        return lanes;
    }

    default Consumption consumption(LanedConsumption laned) {
        return laned::accept;
    }

    default Progress progress(long start) {
        return Progress.from(start);
    }

    default PaymentProvider provider(PaymentProvider provider) {
        return provider;
    }

    default Sender sender(Sender sender) {
        return sender;
    }
}

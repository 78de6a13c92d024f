package dev.tandem.simulation.bug;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.lane.LaneId;
import dev.tandem.messaging.lane.LaneStore;
import dev.tandem.messaging.lane.LanedConsumption;
import dev.tandem.messaging.relay.EventPublisher;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.store.EventStore;
import dev.tandem.messaging.task.TaskStore;
import dev.tandem.payment.settlement.application.PaymentProvider;
import dev.tandem.simulation.broker.Consumption;
import dev.tandem.simulation.broker.Progress;
import dev.tandem.simulation.service.Parts;
import dev.tandem.simulation.storage.Transactions;
import dev.tandem.testkit.memory.InMemoryOutbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bugs that systems of this kind have had, and how many seeds may pass before each is found. */
public enum KnownBug {
    /** The inbox forgets what it has seen. */
    SKIPS_DEDUPE(50, () -> new Parts() {
        @Override
        public EventStore events(EventStore store) {
            return new ForgottenReplies(store, reply -> true);
        }
    }),
    /** A rejection is answered but not stored. */
    FORGETS_REJECTIONS(200, () -> new Parts() {
        @Override
        public EventStore events(EventStore store) {
            return new ForgottenReplies(store, reply -> !reply.accepted());
        }
    }),
    /** What was decided on an old state is written all the same. */
    ACCEPTS_STALE_VERSIONS(100, () -> new Parts() {
        @Override
        public EventStore events(EventStore store) {
            return new StaleVersions(store);
        }
    }),
    /** A record is acknowledged when it is taken, not when its effect is durable. */
    ACKNOWLEDGES_BEFORE_COMMIT(100, () -> new Parts() {
        @Override
        public Consumption consumption(LanedConsumption laned) {
            return record -> {
                laned.accept(record);
                return CompletableFuture.completedFuture(null);
            };
        }
    }),
    /** Records of one key are handled side by side. */
    IGNORES_KEYS(50, () -> new Parts() {
        @Override
        public Consumption consumption(LanedConsumption laned) {
            return record -> laned.accept(new IncomingRecord(
                    record.position(),
                    record.position().toString().getBytes(UTF_8),
                    record.value(),
                    record.headers(),
                    record.timestamp()));
        }
    }),
    /** The highest acknowledged offset is committed, whatever is open below it. */
    COMMITS_PAST_GAPS(1_000, () -> new Parts() {
        @Override
        public Progress progress(long start) {
            return new HighestOffset(start);
        }
    }),
    /** The relay reads past transactions that are still open. */
    RELAYS_PAST_THE_HORIZON(100, () -> new Parts() {
        @Override
        public Transactions transactions(InMemoryOutbox outbox) {
            return new Transactions() {
                @Override
                public long begin() {
                    long transaction = outbox.begin();
                    outbox.end(transaction);
                    return transaction;
                }

                @Override
                public void end(long transaction) {
                    // Ended long ago, as far as the horizon is concerned.
                }
            };
        }
    }),
    /** Every replica relays, because all go by one name. */
    RELAYS_WITHOUT_LEASE(100, () -> new Parts() {
        @Override
        public String relayOwner(String machine) {
            return "relay";
        }
    }),
    /** A page is sent back to front. */
    PUBLISHES_OUT_OF_ORDER(50, () -> new Parts() {
        @Override
        public EventPublisher publisher(EventPublisher publisher) {
            return events -> {
                List<OutboxEvent> reversed = new ArrayList<>(events);
                Collections.reverse(reversed);
                return publisher.publish(reversed);
            };
        }
    }),
    /** A task is removed before its effect. */
    COMPLETES_TASKS_BEFOREHAND(100, () -> new Parts() {
        @Override
        public TaskStore tasks(TaskStore tasks) {
            return new TasksDoneBeforehand(tasks);
        }
    }),
    /** Each call to the bank has a key of its own. */
    USES_FRESH_EFFECT_KEYS(200, () -> new Parts() {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public PaymentProvider provider(PaymentProvider provider) {
            return new FreshKeys(provider, calls);
        }
    }),
    /** A live record overtakes those of its key that wait in a lane. */
    OVERTAKES_LANES(100, () -> new Parts() {
        @Override
        public LaneStore lanes(LaneStore lanes) {
            return LanesWithBugs.overtaken(lanes);
        }
    }),
    /** A record that joins a lane is lost. */
    LOSES_QUEUED_LETTERS(100, () -> new Parts() {
        @Override
        public LaneStore lanes(LaneStore lanes) {
            return LanesWithBugs.losing(lanes);
        }
    }),
    /** A letter is settled before its effect. */
    SETTLES_LETTERS_BEFOREHAND(100, () -> new Parts() {
        @Override
        public LaneStore lanes(LaneStore lanes) {
            return LanesWithBugs.settledBeforehand(lanes);
        }
    }),
    /** A lane goes on past its dead letter although it should hold. */
    PASSES_DEAD_LETTERS(200, () -> new Parts() {
        @Override
        public LaneStore lanes(LaneStore lanes) {
            return LanesWithBugs.skipping(lanes);
        }
    }),
    /** A lane is drained from its end. */
    DRAINS_LANES_OUT_OF_ORDER(100, () -> new Parts() {
        private final Map<LaneId, List<IncomingRecord>> waiting = new HashMap<>();

        @Override
        public LaneStore lanes(LaneStore lanes) {
            return new LastInFirstOut(lanes, waiting);
        }
    });

    private final int seeds;
    private final Supplier<Parts> parts;

    KnownBug(int seeds, Supplier<Parts> parts) {
        this.seeds = seeds;
        this.parts = parts;
    }

    /** Within so many seeds it has to be found. */
    public int seeds() {
        return seeds;
    }

    /** Fresh parts for one run. */
    public Parts parts() {
        return parts.get();
    }
}

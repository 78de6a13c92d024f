package dev.tandem.testkit.memory;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxBacklog;
import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.relay.RelayLease;
import dev.tandem.messaging.store.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Outbox on the heap, with open transactions and a horizon as a database has them. */
public final class InMemoryOutbox implements Outbox, OutboxBacklog {
    private final InstantSource time;
    private final TreeMap<OutboxPosition, RecordedEvent> events = new TreeMap<>();
    private final TreeSet<Long> open = new TreeSet<>();
    private long lastTransaction;
    private long lastPosition;
    private RelayLease lease = new RelayLease("", 0, OutboxPosition.START, Instant.MIN);

    public InMemoryOutbox(InstantSource time) {
        this.time = time;
    }

    /** Opens a transaction: until it ends, later ones stay above the horizon. */
    public synchronized long begin() {
        open.add(++lastTransaction);
        return lastTransaction;
    }

    public synchronized void end(long transaction) {
        open.remove(transaction);
    }

    synchronized void add(RecordedEvent event, long transaction) {
        events.put(new OutboxPosition(transaction, ++lastPosition), event);
    }

    @Override
    public synchronized CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive) {
        Instant now = time.instant();
        boolean valid = lease.expiresAt().isAfter(now);
        boolean own = lease.owner().equals(owner);
        if (valid && !own) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        long epoch = valid ? lease.epoch() : lease.epoch() + 1;
        lease = new RelayLease(owner, epoch, lease.cursor(), now.plus(timeToLive));
        return CompletableFuture.completedFuture(Optional.of(lease));
    }

    @Override
    public synchronized CompletionStage<OutboxPage> read(OutboxPosition after, int limit) {
        long horizon = open.isEmpty() ? Long.MAX_VALUE : open.first();
        List<OutboxEvent> page = events.tailMap(after, false).entrySet().stream()
                .takeWhile(entry -> entry.getKey().transaction() < horizon)
                .limit(limit)
                .map(entry -> new OutboxEvent(entry.getKey(), entry.getValue()))
                .toList();
        boolean heldBack = page.size() < limit
                && events.tailMap(after, false).keySet().stream()
                        .anyMatch(position ->
                                position.transaction() >= horizon && !open.contains(position.transaction()));
        return CompletableFuture.completedFuture(new OutboxPage(page, heldBack));
    }

    @Override
    public synchronized CompletionStage<Boolean> advance(RelayLease held, OutboxPosition to) {
        boolean current = holds(held);
        if (current) {
            lease = lease.advancedTo(to);
        }
        return CompletableFuture.completedFuture(current);
    }

    @Override
    public synchronized CompletionStage<Void> release(RelayLease held) {
        if (holds(held)) {
            lease = new RelayLease("", lease.epoch(), lease.cursor(), Instant.MIN);
        }
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized CompletionStage<Long> pending() {
        return CompletableFuture.completedFuture(
                (long) events.tailMap(lease.cursor(), false).size());
    }

    private boolean holds(RelayLease held) {
        return lease.owner().equals(held.owner()) && lease.epoch() == held.epoch();
    }
}

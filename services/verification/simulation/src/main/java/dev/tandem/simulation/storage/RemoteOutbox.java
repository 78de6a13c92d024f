package dev.tandem.simulation.storage;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.relay.RelayLease;
import dev.tandem.simulation.clock.Calls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A replica's way to its outbox. */
public final class RemoteOutbox implements Outbox {
    private final Outbox outbox;
    private final Calls calls;
    private final InstantSource time;

    /** @param time measures how long leases last, from before they are asked for */
    public RemoteOutbox(Storage storage, Calls calls, InstantSource time) {
        this.time = time;
        this.outbox = storage.store().outbox();
        this.calls = calls;
    }

    @Override
    public CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive) {
        Instant expiresAt = time.instant().plus(timeToLive);
        return calls.call("acquire", () -> outbox.acquire(owner, timeToLive), RemoteEventStore::unavailable)
                .thenApply(acquired ->
                        acquired.map(lease -> new RelayLease(lease.owner(), lease.epoch(), lease.cursor(), expiresAt)));
    }

    @Override
    public CompletionStage<OutboxPage> read(OutboxPosition after, int limit) {
        return calls.call("read", () -> outbox.read(after, limit), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<Boolean> advance(RelayLease lease, OutboxPosition to) {
        return calls.call("advance", () -> outbox.advance(lease, to), RemoteEventStore::unavailable);
    }

    @Override
    public CompletionStage<Void> release(RelayLease lease) {
        return calls.call("release", () -> outbox.release(lease), RemoteEventStore::unavailable);
    }
}

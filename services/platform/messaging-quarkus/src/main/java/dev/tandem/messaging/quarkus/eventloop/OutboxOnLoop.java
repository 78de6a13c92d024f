package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.relay.Outbox;
import dev.tandem.messaging.relay.OutboxPage;
import dev.tandem.messaging.relay.OutboxPosition;
import dev.tandem.messaging.relay.RelayLease;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** An outbox whose answers arrive on one event loop, which therefore runs the relay. */
public record OutboxOnLoop(Outbox outbox, EventLoop loop) implements Outbox {
    @Override
    public CompletionStage<Optional<RelayLease>> acquire(String owner, Duration timeToLive) {
        return loop.call(() -> outbox.acquire(owner, timeToLive));
    }

    @Override
    public CompletionStage<OutboxPage> read(OutboxPosition after, int limit) {
        return loop.call(() -> outbox.read(after, limit));
    }

    @Override
    public CompletionStage<Boolean> advance(RelayLease lease, OutboxPosition to) {
        return loop.call(() -> outbox.advance(lease, to));
    }

    @Override
    public CompletionStage<Void> release(RelayLease lease) {
        return loop.call(() -> outbox.release(lease));
    }
}

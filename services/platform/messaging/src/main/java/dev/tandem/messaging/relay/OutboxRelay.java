package dev.tandem.messaging.relay;

import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.Delay;
import dev.tandem.messaging.retry.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Publishes the event store in order while it holds the lease. One page is under way at a time: a page that fails
 * is read and published again from the cursor, so nothing is skipped and first publications keep their order.
 */
public final class OutboxRelay {
    private static final Backoff RETRY = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final RelaySettings settings;
    private final InstantSource time;
    private final RelayListener listener;
    private final Delay delay;
    private final WakeUp wakeUp;
    private final RelayRests rests;
    private volatile boolean stopping;
    private volatile RelayLease lease;
    private CompletableFuture<Void> stopped = CompletableFuture.completedFuture(null);

    public OutboxRelay(
            Outbox outbox, EventPublisher publisher, RelaySettings settings, RelayClock clock, RelayListener listener) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.settings = settings;
        this.time = clock.time();
        this.delay = clock.delay();
        this.wakeUp = new WakeUp(delay);
        this.listener = listener;
        this.rests = new RelayRests(settings, time, listener);
    }

    /** Time and waiting, as ports. */
    public record RelayClock(InstantSource time, Delay delay) {}

    /** Starts the loop; returns at once. */
    public void start() {
        stopped = new CompletableFuture<>();
        step(1);
    }

    /** New events are committed. Cheap, never blocks, safe from any thread. */
    public void wake() {
        wakeUp.signal();
    }

    /** True while this relay holds the lease, so other replicas' relays need no notification. */
    public boolean leading() {
        return lease != null;
    }

    /** Finishes the page under way and gives the lease back; completes when that is done. */
    public CompletionStage<Void> stop() {
        stopping = true;
        wakeUp.signal();
        return stopped;
    }

    private void step(int attempt) {
        if (stopping) {
            finish();
            return;
        }
        CompletableFuture.completedStage(null)
                .thenCompose(turn -> ensureLease())
                .thenCompose(held -> held ? relayPage() : CompletableFuture.completedFuture(settings.pollInterval()))
                .whenComplete((rest, failure) -> next(rest, failure, attempt));
    }

    private void next(Duration rest, Throwable failure, int attempt) {
        if (failure != null) {
            loseLease();
            listener.failed(failure, attempt);
            delay.after(RETRY.afterAttempt(attempt)).thenRun(() -> step(attempt + 1));
        } else if (rest.isZero()) {
            step(1);
        } else {
            wakeUp.await(rests.least(), rest).thenRun(() -> step(1));
        }
    }

    private CompletionStage<Boolean> ensureLease() {
        RelayLease held = lease;
        Instant renewAt = time.instant().plus(settings.leaseTime().dividedBy(2));
        if (held != null && held.expiresAt().isAfter(renewAt)) {
            return CompletableFuture.completedFuture(true);
        }
        return outbox.acquire(settings.owner(), settings.leaseTime()).thenApply(acquired -> {
            if (acquired.isPresent() && held == null) {
                listener.leading(true);
            }
            if (acquired.isEmpty()) {
                loseLease();
            }
            lease = acquired.orElse(null);
            return acquired.isPresent();
        });
    }

    /** Publishes one page and says how long to rest. */
    private CompletionStage<Duration> relayPage() {
        RelayLease held = lease;
        return outbox.read(held.cursor(), settings.pageSize()).thenCompose(page -> {
            Duration rest = rests.after(page);
            return page.events().isEmpty()
                    ? CompletableFuture.completedFuture(rest)
                    : publish(held, page.events()).thenApply(ours -> ours ? rest : Duration.ZERO);
        });
    }

    /** True while the lease is this relay's. */
    private CompletionStage<Boolean> publish(RelayLease held, List<OutboxEvent> events) {
        if (!held.expiresAt().isAfter(time.instant())) {
            loseLease();
            return CompletableFuture.completedFuture(false);
        }
        OutboxPosition last = events.get(events.size() - 1).position();
        return publisher
                .publish(events)
                .thenCompose(done -> outbox.advance(held, last))
                .thenApply(stillOurs -> {
                    if (stillOurs) {
                        lease = held.advancedTo(last);
                        listener.published(events);
                    } else {
                        loseLease();
                    }
                    return stillOurs;
                });
    }

    private void loseLease() {
        if (lease != null) {
            lease = null;
            listener.leading(false);
        }
    }

    private void finish() {
        RelayLease held = lease;
        loseLease();
        CompletionStage<Void> released = held == null ? CompletableFuture.completedFuture(null) : outbox.release(held);
        released.whenComplete((done, failure) -> stopped.complete(null));
    }
}

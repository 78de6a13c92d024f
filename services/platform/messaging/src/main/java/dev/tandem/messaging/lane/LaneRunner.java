package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.retry.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works off the due lanes of one consumer, several side by side. A lane of a killed process becomes due again when
 * its claim runs out.
 */
public final class LaneRunner {
    private static final Duration SHORTEST_REST = Duration.ofMillis(5);

    private final String consumer;
    private final LaneParts parts;
    private final LaneDrain drain;
    private final LaneRunnerSettings settings;
    private final WakeUp wakeUp;
    private final AtomicInteger underWay = new AtomicInteger();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean stopping;

    public LaneRunner(String consumer, RecordHandler handler, LaneParts parts, LaneRunnerSettings settings) {
        this.consumer = consumer;
        this.parts = parts;
        this.settings = settings;
        this.drain = new LaneDrain(handler, parts, settings.claimTime(), () -> stopping);
        this.wakeUp = new WakeUp(settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        look();
    }

    /** A lane may be due. Cheap, never blocks, safe from any thread. */
    public void wake() {
        wakeUp.signal();
    }

    /** Begins no more attempts; completes when those under way are over. */
    public CompletionStage<Void> stop() {
        stopping = true;
        wakeUp.signal();
        stopWhenIdle();
        return stopped;
    }

    private void look() {
        if (stopping) {
            stopWhenIdle();
            return;
        }
        int free = settings.concurrency() - underWay.get();
        CompletableFuture.completedStage(free)
                .thenCompose(places -> places > 0
                        ? parts.store().claim(consumer, parts.time().instant(), places, settings.claimTime())
                        : CompletableFuture.completedFuture(List.<LaneClaim>of()))
                .thenCompose(this::begin)
                .exceptionally(failure -> {
                    parts.listener().unreachable(failure);
                    return settings.pollInterval();
                })
                .thenCompose(wakeUp::await)
                .thenRun(this::look);
    }

    /** Begins the claimed lanes and says how long to rest. */
    private CompletionStage<Duration> begin(List<LaneClaim> claims) {
        underWay.addAndGet(claims.size());
        claims.forEach(claim -> drain.work(claim).whenComplete((done, failure) -> ended(failure)));
        if (!claims.isEmpty()) {
            return CompletableFuture.completedFuture(SHORTEST_REST);
        }
        return parts.store().nextDue(consumer).thenApply(due -> due.map(this::untilDue)
                .orElse(settings.pollInterval()));
    }

    private Duration untilDue(Instant due) {
        Duration rest = Duration.between(parts.time().instant(), due);
        if (rest.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return rest.compareTo(settings.pollInterval()) < 0 ? rest : settings.pollInterval();
    }

    private void ended(Throwable failure) {
        if (failure != null) {
            parts.listener().unreachable(failure);
        }
        underWay.decrementAndGet();
        wakeUp.signal();
        if (stopping) {
            stopWhenIdle();
        }
    }

    private void stopWhenIdle() {
        if (underWay.get() == 0) {
            stopped.complete(null);
        }
    }
}

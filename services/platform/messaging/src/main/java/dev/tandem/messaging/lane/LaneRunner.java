package dev.tandem.messaging.lane;

import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.retry.PollingLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Works off the due lanes of one consumer, several side by side. A lane of a killed process becomes due again when
 * its claim runs out.
 */
public final class LaneRunner {
    private final String consumer;
    private final LaneParts parts;
    private final LaneDrain drain;
    private final LaneRunnerSettings settings;
    private final PollingLoop loop;

    public LaneRunner(String consumer, RecordHandler handler, LaneParts parts, LaneRunnerSettings settings) {
        this.consumer = consumer;
        this.parts = parts;
        this.settings = settings;
        this.loop =
                new PollingLoop(this::look, parts.listener()::unreachable, settings.pollInterval(), settings.delay());
        this.drain = new LaneDrain(handler, parts, settings.claimTime(), loop::isStopping);
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        loop.start();
    }

    /** A lane may be due. Cheap, never blocks, safe from any thread. */
    public void wake() {
        loop.wake();
    }

    /** Begins no more attempts; completes when those under way are over. */
    public CompletionStage<Void> stop() {
        return loop.stop();
    }

    private CompletionStage<Duration> look() {
        int free = settings.concurrency() - loop.underWay();
        CompletionStage<List<LaneClaim>> claims = free > 0
                ? parts.store().claim(consumer, now(), free, settings.claimTime())
                : CompletableFuture.completedFuture(List.of());
        return claims.thenCompose(this::begin);
    }

    /** Begins the claimed lanes and says how long to rest. */
    private CompletionStage<Duration> begin(List<LaneClaim> claims) {
        claims.forEach(claim -> loop.track(drain.work(claim).whenComplete((done, failure) -> tell(failure)), 1));
        if (!claims.isEmpty()) {
            return CompletableFuture.completedFuture(PollingLoop.SHORTEST_REST);
        }
        return parts.store()
                .nextDue(consumer)
                .thenApply(due -> loop.restUntil(due.map(at -> Duration.between(now(), at))));
    }

    private void tell(Throwable failure) {
        if (failure != null) {
            parts.listener().unreachable(failure);
        }
    }

    private Instant now() {
        return parts.time().instant();
    }
}

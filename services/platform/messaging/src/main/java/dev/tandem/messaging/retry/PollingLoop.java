package dev.tandem.messaging.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes turns at looking for work and resting until it is stopped. A turn begins when the one before it is over; the
 * work that it begins may go on beside later turns. A turn that fails is followed by the longest rest.
 */
public final class PollingLoop {
    /** Between a turn that found work and the next one. */
    public static final Duration SHORTEST_REST = Duration.ofMillis(5);

    private final Supplier<CompletionStage<Duration>> turn;
    private final Consumer<Throwable> failed;
    private final Duration leastRest;
    private final Duration longestRest;
    private final WakeUp wakeUp;
    /** The work under way, and the loop itself while it runs. */
    private final AtomicInteger busy = new AtomicInteger();

    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean stopping;

    /**
     * @param turn begins what is due and tells how long to rest
     * @param failed is told of the failure of a turn
     */
    public PollingLoop(
            Supplier<CompletionStage<Duration>> turn, Consumer<Throwable> failed, Duration longestRest, Delay delay) {
        this(turn, failed, Duration.ZERO, longestRest, delay);
    }

    /** @param leastRest which a wake-up does not end, so that what comes in meanwhile is done in one turn */
    public PollingLoop(
            Supplier<CompletionStage<Duration>> turn,
            Consumer<Throwable> failed,
            Duration leastRest,
            Duration longestRest,
            Delay delay) {
        this.turn = turn;
        this.failed = failed;
        this.leastRest = leastRest;
        this.longestRest = longestRest;
        this.wakeUp = new WakeUp(delay);
    }

    /** Returns at once. Call it once. */
    public void start() {
        busy.incrementAndGet();
        next();
    }

    /** There may be work: ends the rest. Cheap, never blocks, safe from any thread. */
    public void wake() {
        wakeUp.signal();
    }

    /** Takes no more turns; completes when the one under way and all work are over. */
    public CompletionStage<Void> stop() {
        stopping = true;
        wakeUp.signal();
        stopWhenIdle();
        return stopped;
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Counts the work as under way until it is over, and wakes the loop then if there was at least so much of it. */
    public void track(CompletionStage<?> work, int wakingFrom) {
        busy.incrementAndGet();
        work.whenComplete((done, failure) -> {
            if (leave() > wakingFrom) {
                wakeUp.signal();
            }
        });
    }

    /** How much work is under way; to be asked in a turn. */
    public int underWay() {
        return busy.get() - 1;
    }

    /** The rest until something is due, or the longest one if that is shorter or nothing is. */
    public Duration restUntil(Optional<Duration> due) {
        return due.map(rest -> rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest)
                .filter(rest -> rest.compareTo(longestRest) < 0)
                .orElse(longestRest);
    }

    private void next() {
        if (stopping) {
            leave();
            return;
        }
        CompletableFuture.completedStage(null)
                .thenCompose(begun -> turn.get())
                .exceptionally(failure -> {
                    failed.accept(failure);
                    return longestRest;
                })
                .thenCompose(rest -> wakeUp.await(leastRest, rest))
                .thenRun(this::next);
    }

    private int leave() {
        int before = busy.getAndDecrement();
        if (stopping) {
            stopWhenIdle();
        }
        return before;
    }

    private void stopWhenIdle() {
        if (busy.get() == 0) {
            stopped.complete(null);
        }
    }
}

package dev.tandem.messaging.task;

import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands due tasks to their handlers, at least once each, several at a time. A failed task is postponed with
 * growing pauses; a task of a killed process becomes due again when its claim runs out.
 */
public final class TaskRunner {
    private static final Backoff RETRY = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));
    private static final Duration SHORTEST_REST = Duration.ofMillis(5);

    private final TaskStore store;
    private final Map<String, TaskHandler> handlers;
    private final TaskRunnerSettings settings;
    private final TaskListener listener;
    private final WakeUp wakeUp;
    private final AtomicInteger underWay = new AtomicInteger();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private volatile boolean stopping;

    public TaskRunner(
            TaskStore store, Map<String, TaskHandler> handlers, TaskRunnerSettings settings, TaskListener listener) {
        this.store = store;
        this.handlers = Map.copyOf(handlers);
        this.settings = settings;
        this.listener = listener;
        this.wakeUp = new WakeUp(settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        look();
    }

    /** New tasks are committed. Cheap, never blocks, safe from any thread. */
    public void wake() {
        wakeUp.signal();
    }

    /** Takes no more tasks; completes when those under way are done. */
    public CompletionStage<Void> stop() {
        stopping = true;
        wakeUp.signal();
        return stopped;
    }

    private void look() {
        if (stopping) {
            stopWhenIdle();
            return;
        }
        int free = settings.concurrency() - underWay.get();
        CompletableFuture.completedStage(null)
                .thenCompose(turn -> free > 0
                        ? store.claim(settings.time().instant(), free, settings.claimTime())
                        : CompletableFuture.completedFuture(List.<ClaimedTask>of()))
                .thenCompose(this::begin)
                .exceptionally(failure -> {
                    listener.failed(failure);
                    return settings.pollInterval();
                })
                .thenCompose(wakeUp::await)
                .thenRun(this::look);
    }

    /** Begins the claimed tasks and says how long to rest. */
    private CompletionStage<Duration> begin(List<ClaimedTask> claimed) {
        underWay.addAndGet(claimed.size());
        claimed.forEach(this::run);
        if (!claimed.isEmpty()) {
            return CompletableFuture.completedFuture(SHORTEST_REST);
        }
        return store.nextDue().thenApply(due -> due.map(this::untilDue).orElse(settings.pollInterval()));
    }

    private Duration untilDue(Instant due) {
        Duration rest = Duration.between(settings.time().instant(), due);
        if (rest.compareTo(SHORTEST_REST) < 0) {
            return SHORTEST_REST;
        }
        return rest.compareTo(settings.pollInterval()) < 0 ? rest : settings.pollInterval();
    }

    private void run(ClaimedTask claimed) {
        CompletableFuture.completedStage(claimed)
                .thenCompose(task -> handlerOf(task).handle(task))
                .handle((done, failure) -> failure == null ? complete(claimed) : postpone(claimed, failure))
                .thenCompose(settled -> settled)
                .whenComplete((done, failure) -> settled(failure));
    }

    private TaskHandler handlerOf(ClaimedTask claimed) {
        TaskHandler handler = handlers.get(claimed.task().type());
        if (handler == null) {
            throw new IllegalStateException(
                    "No handler for tasks of type " + claimed.task().type());
        }
        return handler;
    }

    private CompletionStage<Void> complete(ClaimedTask claimed) {
        return store.complete(claimed).thenRun(() -> listener.completed(claimed));
    }

    private CompletionStage<Void> postpone(ClaimedTask claimed, Throwable cause) {
        Duration pause = RETRY.afterAttempt(claimed.attempt());
        listener.postponed(claimed, pause, cause);
        return store.postpone(claimed, settings.time().instant().plus(pause), String.valueOf(cause.getMessage()));
    }

    private void settled(Throwable failure) {
        if (failure != null) {
            listener.failed(failure);
        }
        if (underWay.getAndDecrement() == settings.concurrency() || stopping) {
            wakeUp.signal();
        }
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

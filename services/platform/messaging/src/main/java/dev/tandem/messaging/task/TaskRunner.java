package dev.tandem.messaging.task;

import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.PollingLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Hands due tasks to their handlers, at least once each, several at a time. A failed task is postponed with
 * growing pauses; a task of a killed process becomes due again when its claim runs out.
 */
public final class TaskRunner {
    private static final Backoff RETRY = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    private final TaskStore store;
    private final Map<String, TaskHandler> handlers;
    private final TaskRunnerSettings settings;
    private final TaskListener listener;
    private final PollingLoop loop;

    public TaskRunner(
            TaskStore store, Map<String, TaskHandler> handlers, TaskRunnerSettings settings, TaskListener listener) {
        this.store = store;
        this.handlers = Map.copyOf(handlers);
        this.settings = settings;
        this.listener = listener;
        this.loop = new PollingLoop(
                this::look, listener::failed, settings.leastRest(), settings.pollInterval(), settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        loop.start();
    }

    /** New tasks are committed. Cheap, never blocks, safe from any thread. */
    public void wake() {
        loop.wake();
    }

    /** Takes no more tasks; completes when those under way are done. */
    public CompletionStage<Void> stop() {
        return loop.stop();
    }

    private CompletionStage<Duration> look() {
        int free = settings.concurrency() - loop.underWay();
        return free > 0
                ? store.claim(now(), free, settings.claimTime()).thenApply(claims -> begin(claims, free))
                // The end of a task under way ends the rest.
                : CompletableFuture.completedFuture(settings.pollInterval());
    }

    /** Begins the claimed tasks and says how long to rest. */
    private Duration begin(TaskClaims claims, int limit) {
        claims.tasks().forEach(task -> loop.track(run(task), settings.concurrency()));
        boolean moreMayBeDue = claims.tasks().size() == limit;
        return moreMayBeDue
                ? PollingLoop.SHORTEST_REST
                : loop.restUntil(claims.nextDue().map(at -> Duration.between(now(), at)));
    }

    private CompletionStage<Void> run(ClaimedTask claimed) {
        return CompletableFuture.completedStage(claimed)
                .thenCompose(task -> handlerOf(task).handle(task))
                .handle((done, failure) -> failure == null ? complete(claimed) : postpone(claimed, failure))
                .thenCompose(settled -> settled)
                .whenComplete((done, failure) -> tell(failure));
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
        return store.postpone(claimed, now().plus(pause), String.valueOf(cause.getMessage()));
    }

    private void tell(Throwable failure) {
        if (failure != null) {
            listener.failed(failure);
        }
    }

    private Instant now() {
        return settings.time().instant();
    }
}

package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.batch.BatchLimits;
import dev.tandem.messaging.batch.LingerLimits;
import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.eventloop.TasksOnLoop;
import dev.tandem.messaging.quarkus.postgres.PostgresTaskStore;
import dev.tandem.messaging.quarkus.telemetry.TaskTelemetry;
import dev.tandem.messaging.quarkus.telemetry.WorkSpan;
import dev.tandem.messaging.quarkus.telemetry.WorkSpans;
import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskHandler;
import dev.tandem.messaging.task.TaskRunner;
import dev.tandem.messaging.task.TaskRunnerSettings;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The service's task handlers and the runner that calls them, each call in a Vert.x context and span of its own. */
@Singleton
public final class DueTasks {
    private final Map<String, TaskHandler> handlers = new ConcurrentHashMap<>();
    private final Pool pool;
    private final EventLoop loop;
    private final TaskTelemetry telemetry;
    private final InstantSource time;
    private final WorkSpans spans;
    private final MessagingConfig.Tasks config;
    private final BatchLimits completions;
    private volatile TaskRunner runner;

    DueTasks(
            Vertx vertx,
            Pool pool,
            TaskTelemetry telemetry,
            WorkSpans spans,
            MessagingConfig config,
            InstantSource time) {
        this.time = time;
        this.pool = pool;
        this.loop = new EventLoop(vertx);
        this.telemetry = telemetry;
        this.spans = spans;
        this.config = config.tasks();
        this.completions = new BatchLimits(
                config.engine().maxBatch(),
                new LingerLimits(config.engine().linger(), config.engine().lingerUpTo()),
                loop.delay());
    }

    public void add(String type, TaskHandler handler) {
        TaskHandler apart = task -> loop.callApart(() -> handle(handler, task));
        if (handlers.putIfAbsent(type, apart) != null) {
            throw new IllegalArgumentException("Two handlers for tasks of type " + type);
        }
    }

    /** Starts the runner, if there is anything to run. */
    public void start() {
        if (!handlers.isEmpty()) {
            TaskRunnerSettings settings = new TaskRunnerSettings(
                    config.concurrency(),
                    config.claimTime(),
                    config.leastRest(),
                    config.pollInterval(),
                    time,
                    loop.delay());
            runner = new TaskRunner(
                    new TasksOnLoop(new PostgresTaskStore(pool, completions), loop), handlers, settings, telemetry);
            runner.start();
        }
    }

    /** New tasks are committed. */
    public void wake() {
        TaskRunner running = runner;
        if (running != null) {
            running.wake();
        }
    }

    public CompletionStage<Void> stop() {
        TaskRunner running = runner;
        return running == null ? CompletableFuture.completedFuture(null) : running.stop();
    }

    private CompletionStage<Void> handle(TaskHandler handler, ClaimedTask task) {
        WorkSpan span = spans.task(task);
        ClaimedTask traced = span.traceparent(task.context().traceparent())
                .map(traceparent -> new ClaimedTask(
                        task.task(), task.attempt(), task.context().withTraceparent(traceparent)))
                .orElse(task);
        return span.around(task.context().correlationId(), () -> handler.handle(traced));
    }
}

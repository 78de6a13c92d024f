package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.task.ClaimedTask;
import dev.tandem.messaging.task.TaskListener;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts tasks by type and outcome, and tells of those that fail. */
@Singleton
public final class TaskTelemetry implements TaskListener {
    private static final Logger LOG = Logger.getLogger(TaskTelemetry.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private Instant quietUntil = Instant.MIN;

    TaskTelemetry(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void completed(ClaimedTask task) {
        count(task, "completed");
    }

    @Override
    public void postponed(ClaimedTask task, Duration delay, Throwable cause) {
        count(task, "postponed");
        if (Telemetry.worthALine(task.attempt())) {
            LOG.warnf(
                    "Task %s of %s failed, attempt %d, again in %d ms: %s",
                    task.task().type(),
                    task.task().stream(),
                    task.attempt(),
                    delay.toMillis(),
                    Telemetry.reason(cause));
        }
    }

    @Override
    public synchronized void failed(Throwable cause) {
        Instant now = Instant.now();
        if (now.isAfter(quietUntil)) {
            quietUntil = now.plus(BETWEEN_LINES);
            LOG.warnf("Due tasks cannot be read or settled; trying again: %s", Telemetry.reason(cause));
        }
    }

    private void count(ClaimedTask task, String outcome) {
        registry.counter("tandem.tasks", "type", task.task().type(), Telemetry.OUTCOME, outcome)
                .increment();
    }
}

package dev.tandem.messaging.quarkus.runtime;

import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import dev.tandem.messaging.quarkus.kafka.ProducerWarmUp;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Everything that works in the background. */
@Singleton
public final class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final EventConsumers consumers;
    private final ProducerWarmUp producers;
    private final DueTasks tasks;
    private final EventRelay relay;
    private final BacklogWatch backlog;
    private final RetentionKeeper retention;
    private final Duration grace;

    Workers(
            EventConsumers consumers,
            ProducerWarmUp producers,
            DueTasks tasks,
            EventRelay relay,
            BacklogWatch backlog,
            RetentionKeeper retention,
            MessagingConfig config) {
        this.consumers = consumers;
        this.producers = producers;
        this.tasks = tasks;
        this.relay = relay;
        this.backlog = backlog;
        this.retention = retention;
        this.grace = config.shutdownGrace();
    }

    public void start() {
        retention.start();
        producers.begin();
        tasks.start();
        relay.start();
        backlog.start();
        consumers.start();
    }

    /** Stops in the order in which work flows, so that nothing under way is cut off. Blocks for the grace time. */
    public void stop() {
        await("consumers", consumers.stop());
        await("tasks", tasks.stop());
        backlog.stop();
        retention.stop();
        await("relay", relay.stop());
    }

    private void await(String what, CompletionStage<Void> stopped) {
        try {
            stopped.toCompletableFuture().get(grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("The %s did not finish in %d ms; their work is taken up again elsewhere", what, grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

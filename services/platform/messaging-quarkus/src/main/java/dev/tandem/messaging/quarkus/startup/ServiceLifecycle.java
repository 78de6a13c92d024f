package dev.tandem.messaging.quarkus.startup;

import dev.tandem.messaging.quarkus.MessagingConfig;
import dev.tandem.messaging.quarkus.grpc.ServerDrain;
import dev.tandem.messaging.quarkus.runtime.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sets the service to work once database and broker are there; until then it waits, and says for what. */
@Singleton
public final class ServiceLifecycle {
    private static final Logger LOG = Logger.getLogger(ServiceLifecycle.class);

    private final DatabaseReady database;
    private final KafkaReady broker;
    private final Workers workers;
    private final WarmUp warmUp;
    private final ServerDrain entry;
    private final Duration grace;
    private volatile Stage stage = Stage.WIRING;
    private volatile Cancellable startup = () -> {};

    ServiceLifecycle(
            DatabaseReady database,
            KafkaReady broker,
            Workers workers,
            WarmUp warmUp,
            ServerDrain entry,
            MessagingConfig config) {
        this.database = database;
        this.broker = broker;
        this.workers = workers;
        this.warmUp = warmUp;
        this.entry = entry;
        this.grace = config.shutdownGrace();
    }

    public Stage stage() {
        return stage;
    }

    /** Returns at once. */
    public synchronized void start() {
        if (stage != Stage.WIRING) {
            throw new IllegalStateException("A service starts once");
        }
        stage = Stage.WAITING_FOR_DATABASE;
        startup = database.await()
                .invoke(() -> reached(Stage.WAITING_FOR_BROKER))
                .chain(warmUp::prepare)
                .chain(broker::await)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::work)
                .chain(warmUp::run)
                .subscribe()
                .with(warm -> ready(), failure -> LOG.error("The service cannot start", failure));
    }

    /** Callers first, because what answers them has to work until they are gone. */
    void stop(@Observes ShutdownEvent event) {
        startup.cancel();
        boolean working = stage == Stage.WARMING_UP || stage == Stage.RUNNING;
        reached(Stage.STOPPING);
        entry.run(grace);
        if (working) {
            workers.stop();
        }
    }

    private synchronized void work() {
        if (stage == Stage.WAITING_FOR_BROKER) {
            workers.start();
            stage = Stage.WARMING_UP;
        }
    }

    private synchronized void ready() {
        if (stage == Stage.WARMING_UP) {
            stage = Stage.RUNNING;
            LOG.info("Database and broker are there; the service is ready");
        }
    }

    private synchronized void reached(Stage next) {
        if (stage != Stage.STOPPING) {
            stage = next;
        }
    }
}

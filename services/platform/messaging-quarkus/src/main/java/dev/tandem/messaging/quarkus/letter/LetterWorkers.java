package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.letter.CopierSettings;
import dev.tandem.messaging.letter.DeadLetterCopier;
import dev.tandem.messaging.letter.RedriveRunner;
import dev.tandem.messaging.letter.RedriveSettings;
import dev.tandem.messaging.letter.RedriveStore;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.postgres.PostgresLetterCopies;
import dev.tandem.messaging.quarkus.startup.ServiceLifecycle;
import dev.tandem.messaging.quarkus.startup.Stage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/** Makes redrives' steps and copies dead letters as soon as the service works, on event loops of their own. */
@Singleton
final class LetterWorkers {
    private static final long LOOK_MILLIS = 200;

    private final Vertx vertx;
    private final ServiceLifecycle service;
    private final CensusWatch census;
    private final EventLoop redriveLoop;
    private final EventLoop copyLoop;
    private final RedriveRunner redrives;
    private final DeadLetterCopier copier;

    LetterWorkers(
            LetterParts parts, RedriveStore redrives, LettersConfig config, InstantSource time, Background background) {
        this.vertx = background.vertx();
        this.service = background.service();
        this.census = parts.census();
        this.redriveLoop = new EventLoop(vertx);
        this.copyLoop = new EventLoop(vertx);
        this.redrives = new RedriveRunner(redrives, settings(config.redrives(), time), parts.telemetry());
        this.copier = new DeadLetterCopier(
                new PostgresLetterCopies(background.pool()),
                parts.channel(),
                settings(config.copies(), time),
                parts.telemetry());
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(LOOK_MILLIS, timer -> {
            Stage stage = service.stage();
            if (stage == Stage.STOPPING) {
                vertx.cancelTimer(timer);
            } else if (stage == Stage.WARMING_UP || stage == Stage.RUNNING) {
                vertx.cancelTimer(timer);
                begin();
            }
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        census.stop();
        redrives.stop();
        copier.stop();
    }

    /** A redrive was started or resumed. */
    void wakeRedrives() {
        on(redriveLoop, redrives::wake);
    }

    private void begin() {
        census.start();
        on(redriveLoop, redrives::start);
        on(copyLoop, copier::start);
    }

    private static void on(EventLoop loop, Runnable step) {
        loop.call(() -> {
            step.run();
            return CompletableFuture.completedFuture(null);
        });
    }

    private RedriveSettings settings(LettersConfig.Redrives config, InstantSource time) {
        return new RedriveSettings(
                config.claimTime(), config.pollInterval(), config.awaitInterval(), time, redriveLoop.delay());
    }

    private CopierSettings settings(LettersConfig.Copies config, InstantSource time) {
        return new CopierSettings(config.pageSize(), config.claimTime(), config.pollInterval(), time, copyLoop.delay());
    }

    /** Where background work runs. */
    @Singleton
    record Background(Vertx vertx, Pool pool, ServiceLifecycle service) {}
}

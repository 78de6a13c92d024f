package dev.tandem.messaging.quarkus.startup;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Makes every {@link FirstCall} before the service is ready, so that no caller has to. */
@Singleton
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Iterable<FirstCall> calls;
    private final WarmUpConfig config;

    @Inject
    WarmUp(@Any Instance<FirstCall> calls, WarmUpConfig config) {
        this((Iterable<FirstCall>) calls, config);
    }

    WarmUp(Iterable<FirstCall> calls, WarmUpConfig config) {
        this.calls = calls;
        this.config = config;
    }

    /** Completes when all calls are prepared, or when the time is up; never fails. */
    Uni<Void> prepare() {
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndMerge(call -> Uni.createFrom()
                        .deferred(call::prepare)
                        .onFailure()
                        .invoke(failure -> LOG.infof("Not prepared: %s", failure))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .replaceWithVoid()
                .ifNoItem()
                .after(config.atMost())
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    /** Completes after all rounds, or when the time is up; never fails. */
    Uni<Void> run() {
        long begun = System.nanoTime();
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndMerge(this::rounds)
                .collect()
                .last()
                .replaceWithVoid()
                .invoke(() -> LOG.infof("Warm after %d ms", (System.nanoTime() - begun) / 1_000_000))
                .ifNoItem()
                .after(config.atMost())
                .recoverWithUni(() -> {
                    LOG.infof(
                            "Warmed up for %d ms, as long as it may",
                            config.atMost().toMillis());
                    return Uni.createFrom().voidItem();
                });
    }

    /** One after another, each again until it is answered. */
    private Uni<Void> rounds(FirstCall call) {
        Uni<Void> answered = Uni.createFrom()
                .deferred(call::make)
                .onFailure()
                .invoke(failure -> LOG.debugf("Not warm yet: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .indefinitely();
        return Multi.createFrom()
                .range(0, config.rounds())
                .onItem()
                .transformToUniAndConcatenate(round -> answered)
                .collect()
                .last()
                .replaceWithVoid()
                .onTermination()
                .invoke(call::done);
    }
}

package dev.tandem.messaging.letter;

import dev.tandem.messaging.retry.PollingLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Makes the steps of redrives, one after another. All it knows is in the store, so any replica makes the next step,
 * also that of a redrive whose runner was killed.
 */
public final class RedriveRunner {
    private final RedriveStore store;
    private final RedriveSettings settings;
    private final RedriveListener listener;
    private final PollingLoop loop;

    public RedriveRunner(RedriveStore store, RedriveSettings settings, RedriveListener listener) {
        this.store = store;
        this.settings = settings;
        this.listener = listener;
        this.loop = new PollingLoop(this::look, listener::unreachable, settings.pollInterval(), settings.delay());
    }

    /** Starts the loop; returns at once. Call it once. */
    public void start() {
        loop.start();
    }

    /** A redrive may be due. Cheap, never blocks, safe from any thread. */
    public void wake() {
        loop.wake();
    }

    /** Makes no more steps; completes when the one under way is over. */
    public CompletionStage<Void> stop() {
        return loop.stop();
    }

    private CompletionStage<Duration> look() {
        return store.claim(now(), settings.claimTime())
                .thenCompose(claim -> claim.map(this::step).orElseGet(this::untilDue));
    }

    /** Makes one step and says how long to rest. */
    private CompletionStage<Duration> step(RedriveClaim claim) {
        Redrive redrive = claim.redrive();
        RedriveMove move = redrive.plan().next(redrive.progress());
        return switch (move.kind()) {
            case REDRIVE -> redrive(claim, move.letters());
            case AWAIT -> await(claim);
            case STOP ->
                store.stop(claim, move.reason(), now()).thenApply(done -> {
                    listener.stopped(redrive, move.reason());
                    return PollingLoop.SHORTEST_REST;
                });
        };
    }

    private CompletionStage<Duration> redrive(RedriveClaim claim, int letters) {
        Redrive redrive = claim.redrive();
        Instant now = now();
        Instant next = now.plus(longer(redrive.plan().pauseAfter(letters), settings.awaitInterval()));
        return store.advance(claim, letters, now, next).thenCompose(redriven -> {
            if (redriven > 0) {
                listener.redriven(redrive, redriven);
            } else if (redrive.progress().pending() == 0) {
                return complete(claim);
            }
            return CompletableFuture.completedFuture(PollingLoop.SHORTEST_REST);
        });
    }

    private CompletionStage<Duration> complete(RedriveClaim claim) {
        return store.complete(claim, now()).thenApply(done -> {
            listener.completed(claim.redrive());
            return PollingLoop.SHORTEST_REST;
        });
    }

    private CompletionStage<Duration> await(RedriveClaim claim) {
        return store.rest(claim, now().plus(settings.awaitInterval())).thenApply(done -> PollingLoop.SHORTEST_REST);
    }

    private CompletionStage<Duration> untilDue() {
        return store.nextDue().thenApply(due -> loop.restUntil(due.map(at -> Duration.between(now(), at))));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Instant now() {
        return settings.time().instant();
    }
}

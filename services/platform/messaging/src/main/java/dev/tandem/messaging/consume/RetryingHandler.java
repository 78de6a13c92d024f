package dev.tandem.messaging.consume;

import dev.tandem.messaging.retry.Backoff;
import dev.tandem.messaging.retry.Delay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Hands an event over until its handler succeeds, with growing pauses: nothing is lost, the key waits. */
public final class RetryingHandler implements EventHandler {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(15));

    private final EventHandler handler;
    private final Delay delay;
    private final ConsumerListener listener;

    public RetryingHandler(EventHandler handler, Delay delay, ConsumerListener listener) {
        this.handler = handler;
        this.delay = delay;
        this.listener = listener;
    }

    @Override
    public CompletionStage<Void> handle(EventEnvelope event) {
        return attempt(event, 1);
    }

    private CompletionStage<Void> attempt(EventEnvelope event, int attempt) {
        return CompletableFuture.completedFuture(event)
                .thenCompose(handler::handle)
                .handle((done, failure) -> failure == null ? handled(event) : retry(event, attempt, failure))
                .thenCompose(next -> next);
    }

    private CompletionStage<Void> handled(EventEnvelope event) {
        listener.handled(event);
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> retry(EventEnvelope event, int attempt, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        Duration pause = BACKOFF.afterAttempt(attempt);
        listener.retrying(event, attempt, pause, cause);
        return delay.after(pause).thenCompose(waited -> attempt(event, attempt + 1));
    }
}

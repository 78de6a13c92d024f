package dev.tandem.messaging.quarkus.eventloop;

import dev.tandem.messaging.retry.Delay;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A Vert.x context of its own. Work that is called on it completes on it, so a batch never goes on in the context of
 * whichever request happened to start it.
 */
public final class EventLoop {
    private final ContextInternal context;

    public EventLoop(Vertx vertx) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Runs non-blocking work here; the stage completes here too. */
    public <T> CompletionStage<T> call(Supplier<CompletionStage<T>> work) {
        return run(context, work);
    }

    /**
     * Runs non-blocking work in a new context on this loop that nobody else shares, so that spans, log context and
     * database sessions of different pieces of work stay apart.
     */
    public <T> CompletionStage<T> callApart(Supplier<CompletionStage<T>> work) {
        return run(ApartContexts.on(context), work);
    }

    /** Begins non-blocking work at once; its stage completes in the caller's Vert.x context, if it has one. */
    public static <T> CompletionStage<T> callFromHere(Supplier<CompletionStage<T>> work) {
        ContextInternal caller = ContextInternal.current();
        return caller == null ? begin(work) : run(caller, work);
    }

    /** Waits by this loop's timers. */
    public Delay delay() {
        return duration -> {
            CompletableFuture<Void> over = new CompletableFuture<>();
            context.setTimer(Math.max(1, duration.toMillis()), fired -> over.complete(null));
            return over;
        };
    }

    private static <T> CompletionStage<T> run(ContextInternal where, Supplier<CompletionStage<T>> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        on(where, () -> begin(work).whenComplete((value, failure) -> on(where, () -> end(result, value, failure))));
        return result;
    }

    private static void on(ContextInternal where, Runnable step) {
        if (Vertx.currentContext() == where) {
            step.run();
        } else {
            where.runOnContext(ignored -> step.run());
        }
    }

    private static <T> CompletionStage<T> begin(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static <T> void end(CompletableFuture<T> result, T value, Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
    }
}

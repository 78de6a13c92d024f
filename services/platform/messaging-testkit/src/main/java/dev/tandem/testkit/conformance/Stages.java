package dev.tandem.testkit.conformance;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for stages in tests. */
public final class Stages {
    private static final int PATIENCE_SECONDS = 60;

    private Stages() {}

    /** The stage's value; its failure as an {@link AssertionError}. */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("The stage failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("No result after " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    public static <T> List<T> awaitAll(List<? extends CompletionStage<T>> stages) {
        return stages.stream().map(Stages::await).toList();
    }

    /** What the stage fails with. */
    public static Throwable failure(CompletionStage<?> stage) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        stage.whenComplete((value, cause) -> {
            if (cause == null) {
                failure.completeExceptionally(new AssertionError("Expected a failure, got " + value));
            } else {
                failure.complete(cause);
            }
        });
        return await(failure);
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.FaultClassifier;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes so many items from a stream as may be in flight, and one more for each that is done. What Mutiny's merge does,
 * which looks at all items in flight whenever one is done. Ends the stream when an item fails.
 */
final class BoundedIntake<T> implements MultiSubscriber<T> {
    private final int maxInFlight;
    private final Function<T, CompletionStage<Void>> work;
    private final Consumer<Throwable> broken;
    private final Runnable over;
    private volatile Subscription subscription;

    /**
     * @param broken is told what ended the stream, items that fail included
     * @param over is called when the stream ended well
     */
    BoundedIntake(int maxInFlight, Function<T, CompletionStage<Void>> work, Consumer<Throwable> broken, Runnable over) {
        this.maxInFlight = maxInFlight;
        this.work = work;
        this.broken = broken;
        this.over = over;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(maxInFlight);
    }

    @Override
    public void onItem(T item) {
        CompletableFuture.completedStage(item).thenCompose(work).whenComplete((done, failure) -> {
            if (failure == null) {
                subscription.request(1);
            } else {
                subscription.cancel();
                broken.accept(FaultClassifier.cause(failure));
            }
        });
    }

    @Override
    public void onFailure(Throwable failure) {
        broken.accept(failure);
    }

    @Override
    public void onCompletion() {
        over.run();
    }
}

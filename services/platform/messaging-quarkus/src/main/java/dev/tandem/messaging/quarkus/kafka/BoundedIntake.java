package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.FaultClassifier;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes as many items from a stream as may be in flight, and one more for each that is done. Mutiny's merge does the same,
 * but looks at all items in flight whenever one is done. An item that fails ends the stream.
 */
final class BoundedIntake<T> implements MultiSubscriber<T> {
    private final AtomicBoolean brokenOff = new AtomicBoolean();
    private final int maxInFlight;
    private final Function<T, CompletionStage<Void>> work;
    private final Consumer<Throwable> broken;
    private final Runnable over;
    private volatile Subscription subscription;

    /**
     * @param broken is told once what ended the stream, be it the stream itself or an item
     * @param over is called when the stream ended well; items may still be in flight
     */
    BoundedIntake(int maxInFlight, Function<T, CompletionStage<Void>> work, Consumer<Throwable> broken, Runnable over) {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException(
                    "At least one record has to be in flight (tandem.messaging.consumer.max-in-flight), not "
                            + maxInFlight);
        }
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
                breakOff(FaultClassifier.cause(failure));
                subscription.cancel();
            }
        });
    }

    @Override
    public void onFailure(Throwable failure) {
        breakOff(failure);
    }

    @Override
    public void onCompletion() {
        over.run();
    }

    /** Whatever befell one item befalls others in flight, too. */
    private void breakOff(Throwable failure) {
        if (brokenOff.compareAndSet(false, true)) {
            broken.accept(failure);
        }
    }
}

package dev.tandem.messaging.consume;

import dev.tandem.messaging.retry.Delay;
import java.util.concurrent.CompletionStage;

/** How an event reaches its handler: one at a time per key, again until it succeeds. */
public final class OrderedConsumption implements EventHandler {
    private final KeyedSequencer sequencer = new KeyedSequencer();
    private final EventHandler handler;

    public OrderedConsumption(EventHandler handler, Delay delay, ConsumerListener listener) {
        this.handler = new RetryingHandler(handler, delay, listener);
    }

    @Override
    public CompletionStage<Void> handle(EventEnvelope event) {
        return sequencer.run(event.subject(), () -> handler.handle(event));
    }
}

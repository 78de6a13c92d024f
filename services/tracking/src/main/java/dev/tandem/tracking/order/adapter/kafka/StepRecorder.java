package dev.tandem.tracking.order.adapter.kafka;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventRouter;
import dev.tandem.messaging.consume.MalformedEventException;
import dev.tandem.messaging.consume.PayloadParser;
import dev.tandem.tracking.order.application.OrderViews;
import dev.tandem.tracking.order.model.Fact;
import dev.tandem.tracking.order.model.Step;
import java.util.UUID;
import java.util.function.Function;

/** Records what one service's events say about orders; every topic here is keyed by order id. */
final class StepRecorder {
    private final OrderViews views;
    private final String source;
    private final EventRouter router = new EventRouter("tracking-projection");

    StepRecorder(OrderViews views, String source) {
        this.views = views;
        this.source = source;
    }

    <M extends Message> StepRecorder on(
            Descriptor type, PayloadParser<M> parser, Function<M, Fact> fact, Function<M, String> summary) {
        router.on(type.getFullName(), parser, (message, event) -> views.record(
                        step(event, fact.apply(message), summary.apply(message)))
                .subscribeAsCompletionStage());
        return this;
    }

    EventRouter router() {
        return router;
    }

    private Step step(EventEnvelope event, Fact fact, String summary) {
        return new Step(orderId(event), event.id(), event.type(), source, event.time(), event.version(), fact, summary);
    }

    private static UUID orderId(EventEnvelope event) {
        try {
            return UUID.fromString(event.subject());
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("Event " + event.id() + " is of no order: " + event.subject(), e);
        }
    }
}

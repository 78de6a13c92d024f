package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.ConsumerListener;
import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.KeyedSequencer;
import dev.tandem.messaging.consume.RetryingHandler;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.WorkSpan;
import dev.tandem.messaging.quarkus.telemetry.WorkSpans;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Brings records to the handler: one at a time per key, each attempt in a Vert.x context and span of its own, again
 * until the effect is durable; then the record is acknowledged. A record that is no event holds its key like any
 * failing record, unacknowledged, so that its bytes stay on the topic.
 */
final class RecordDelivery {
    private final KeyedSequencer sequencer = new KeyedSequencer();
    private final Gate gate = new Gate();
    private final EventHandler handler;
    private final EventLoop loop;
    private final WorkSpans spans;
    private final ChannelTelemetry telemetry;

    RecordDelivery(EventHandler handler, EventLoop loop, WorkSpans spans, ChannelTelemetry telemetry) {
        this.handler = handler;
        this.loop = loop;
        this.spans = spans;
        this.telemetry = telemetry;
    }

    /** Completes when the record is acknowledged. */
    CompletionStage<Void> deliver(Message<byte[]> message) {
        ConsumedRecord record = ConsumedRecord.of(message);
        return sequencer.run(record.key(), () -> untilHandled(record, message));
    }

    /** Begins no more attempts; completes when those under way are over. */
    CompletionStage<Void> stop() {
        return gate.close();
    }

    private CompletionStage<Void> untilHandled(ConsumedRecord record, Message<byte[]> message) {
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void retrying(EventEnvelope none, int attempt, Duration pause, Throwable cause) {
                telemetry.retrying(record.position(), attempt, pause, cause);
            }
        };
        // The envelope is read within the attempt, because reading it may fail too.
        return new RetryingHandler(none -> attempt(record, message), loop.delay(), listener).handle(null);
    }

    private CompletionStage<Void> attempt(ConsumedRecord record, Message<byte[]> message) {
        if (!gate.enter()) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.completedFuture(record)
                .thenCompose(readable -> handle(readable.topic(), readable.event()))
                .thenCompose(done -> message.ack())
                .whenComplete((done, failure) -> gate.leave());
    }

    private CompletionStage<Void> handle(String topic, EventEnvelope event) {
        return loop.callApart(() -> {
                    WorkSpan span = spans.process(topic, event);
                    EventEnvelope traced = traced(event, span);
                    return span.around(event.context().correlationId(), () -> handler.handle(traced));
                })
                .thenAccept(done -> telemetry.handled(event.time()));
    }

    private static EventEnvelope traced(EventEnvelope event, WorkSpan span) {
        return span.traceparent(event.context().traceparent())
                .map(traceparent -> new EventEnvelope(
                        event.id(),
                        event.type(),
                        event.subject(),
                        event.version(),
                        event.time(),
                        event.context().withTraceparent(traceparent),
                        event.payload()))
                .orElse(event);
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.EventEnvelope;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.IncomingRecord;
import dev.tandem.messaging.consume.RecordHandler;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.WorkSpan;
import dev.tandem.messaging.quarkus.telemetry.WorkSpans;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hands a record's event to the handler, each time in a Vert.x context and span of its own. */
final class EventAttempts implements RecordHandler {
    private final Gate gate = new Gate();
    private final EventHandler handler;
    private final EventLoop loop;
    private final WorkSpans spans;
    private final ChannelTelemetry telemetry;

    EventAttempts(EventHandler handler, EventLoop loop, WorkSpans spans, ChannelTelemetry telemetry) {
        this.handler = handler;
        this.loop = loop;
        this.spans = spans;
        this.telemetry = telemetry;
    }

    /** Never completes once stopped: the record is neither handled nor at fault, so it stays with the broker. */
    @Override
    public CompletionStage<Void> handle(IncomingRecord record) {
        if (!gate.enter()) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.completedStage(record)
                .thenCompose(readable -> handle(readable.position().topic(), readable.event()))
                .whenComplete((done, failure) -> gate.leave());
    }

    @Override
    public boolean concerns(IncomingRecord record) {
        return handler.concerns(record);
    }

    /** Begins no more attempts; completes when those under way are over. */
    CompletionStage<Void> stop() {
        return gate.close();
    }

    private CompletionStage<Void> handle(String topic, EventEnvelope event) {
        return loop.callApart(() -> {
                    WorkSpan span = spans.process(topic, event);
                    EventEnvelope traced = span.traceparent(event.context().traceparent())
                            .map(event::withTraceparent)
                            .orElse(event);
                    return span.around(event.context().correlationId(), () -> handler.handle(traced));
                })
                .thenAccept(done -> telemetry.handled(event.time()));
    }
}

package dev.tandem.messaging.quarkus.kafka;

import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.EventHandler;
import dev.tandem.messaging.consume.PauseState;
import dev.tandem.messaging.lane.LaneParts;
import dev.tandem.messaging.lane.LaneRunner;
import dev.tandem.messaging.lane.LaneRunnerSettings;
import dev.tandem.messaging.lane.LanedConsumption;
import dev.tandem.messaging.quarkus.eventloop.EventLoop;
import dev.tandem.messaging.quarkus.telemetry.ChannelTelemetry;
import dev.tandem.messaging.quarkus.telemetry.WorkSpans;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;

/** One channel's way from the broker to the handler: live records and those that wait in lanes. */
final class ChannelConsumption {
    private final EventAttempts attempts;
    private final LanedConsumption live;
    private final LaneRunner lanes;
    private final DependencyPause pause;

    ChannelConsumption(Consumer consumer, EventHandler handler, EventLoop loop, WorkSpans spans) {
        this.attempts = new EventAttempts(handler, loop, spans, consumer.telemetry());
        this.pause = new DependencyPause(consumer.parts().faults(), loop.delay(), consumer.telemetry());
        this.live = new LanedConsumption(consumer.group(), attempts, consumer.parts(), pause);
        this.lanes = new LaneRunner(consumer.group(), attempts, consumer.parts(), consumer.settings());
        consumer.telemetry().onParked(lanes::wake);
        consumer.telemetry().watch(pause);
    }

    /** Who consumes, and how. */
    record Consumer(String group, LaneParts parts, LaneRunnerSettings settings, ChannelTelemetry telemetry) {}

    void start() {
        lanes.start();
    }

    /** Somebody decided on a letter. */
    void wake() {
        lanes.wake();
    }

    /** Completes when the record's effect or its letter is durable and the record is acknowledged. */
    CompletionStage<Void> accept(Message<byte[]> message) {
        return live.accept(ConsumedRecord.of(message)).thenCompose(durable -> message.ack());
    }

    PauseState state() {
        return pause.state();
    }

    /** Begins no more attempts; completes when those under way are over. */
    CompletionStage<Void> stop() {
        return lanes.stop().thenCompose(stopped -> attempts.stop());
    }
}

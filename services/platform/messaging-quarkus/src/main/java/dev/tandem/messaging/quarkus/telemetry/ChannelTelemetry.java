package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.consume.MalformedEventException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Counts the events of one incoming channel and tells of those that fail. */
public final class ChannelTelemetry {
    private static final Logger LOG = Logger.getLogger(ChannelTelemetry.class);

    private final String channel;
    private final Counter handled;
    private final Counter failed;
    private final Counter malformed;
    private final Timer age;

    public ChannelTelemetry(MeterRegistry registry, String channel) {
        this.channel = channel;
        this.handled = counter(registry, channel, "handled");
        this.failed = counter(registry, channel, "failed");
        this.malformed = counter(registry, channel, "malformed");
        this.age = Telemetry.timer("tandem.event.age", "From the decision of an event until its effect here is durable")
                .tag("channel", channel)
                .register(registry);
    }

    public void handled(Instant decidedAt) {
        handled.increment();
        age.record(Telemetry.since(decidedAt));
    }

    /** @param position where the record with its raw bytes is to be found */
    public void retrying(String position, int attempt, Duration pause, Throwable cause) {
        boolean unreadable = cause instanceof MalformedEventException;
        (unreadable ? malformed : failed).increment();
        if (Telemetry.worthALine(attempt)) {
            LOG.logf(
                    unreadable ? Logger.Level.ERROR : Logger.Level.WARN,
                    "%s: %s %s and holds its key; attempt %d, again in %d ms: %s",
                    channel,
                    position,
                    unreadable ? "is not an event" : "failed",
                    attempt,
                    pause.toMillis(),
                    Telemetry.reason(cause));
        }
    }

    private static Counter counter(MeterRegistry registry, String channel, String outcome) {
        return Counter.builder("tandem.consumer.events")
                .description("Attempts to handle an event")
                .tag("channel", channel)
                .tag(Telemetry.OUTCOME, outcome)
                .register(registry);
    }
}

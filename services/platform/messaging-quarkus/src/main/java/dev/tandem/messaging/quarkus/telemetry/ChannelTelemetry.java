package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.consume.DependencyPause;
import dev.tandem.messaging.consume.FaultClass;
import dev.tandem.messaging.consume.PauseListener;
import dev.tandem.messaging.consume.PauseState;
import dev.tandem.messaging.lane.Fault;
import dev.tandem.messaging.lane.LaneListener;
import dev.tandem.messaging.lane.Letter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Counts the events of one incoming channel, and tells of those that fail and of pauses. */
public final class ChannelTelemetry implements LaneListener, PauseListener {
    private static final Logger LOG = Logger.getLogger(ChannelTelemetry.class);

    private static final List<String> OUTCOMES =
            List.of("handled", "passed", "failed", "malformed", "parked", "queued", "drained", "dead");

    private final MeterRegistry registry;
    private final String channel;
    private final Timer age;
    private final Counter handled;
    private final Counter passed;
    private final AtomicInteger pauses = new AtomicInteger();
    private volatile Runnable parkedHook = () -> {};

    public ChannelTelemetry(MeterRegistry registry, String channel) {
        this.registry = registry;
        this.channel = channel;
        this.age = Telemetry.timer("tandem.event.age", "From the decision of an event until its effect here is durable")
                .tag("channel", channel)
                .register(registry);
        // Shown from the start, so that a rate can be told from nothing.
        OUTCOMES.forEach(this::counter);
        this.handled = counter("handled");
        this.passed = counter("passed");
    }

    /** Before the first event: who has to know of new letters at once. */
    public void onParked(Runnable hook) {
        parkedHook = hook;
    }

    /** Shows 1 while the channel waits for something it needs, or comes back from that, and 0 otherwise. */
    public void watch(DependencyPause pause) {
        registry.gauge(
                "tandem.consumer.pause",
                Tags.of("channel", channel),
                pause,
                watched -> watched.state() == PauseState.FLOWING ? 0 : 1);
    }

    public void handled(Instant decidedAt) {
        handled.increment();
        age.record(Telemetry.since(decidedAt));
    }

    @Override
    public void passedOver() {
        passed.increment();
    }

    @Override
    public void parked(Letter letter) {
        Fault fault = letter.fault().orElseThrow();
        boolean unreadable = fault.faultClass() == FaultClass.UNREADABLE;
        counter(unreadable ? "malformed" : "failed").increment();
        counter("parked").increment();
        LOG.logf(
                unreadable ? Logger.Level.ERROR : Logger.Level.WARN,
                "%s: %s (key %s) %s; it is parked as letter %s: %s",
                channel,
                letter.record().position(),
                letter.lane().key(),
                unreadable ? "is not an event" : "failed",
                letter.id(),
                fault.message());
        parkedHook.run();
    }

    @Override
    public void queued(Letter letter) {
        counter("queued").increment();
    }

    @Override
    public void applied(Letter letter) {
        counter("drained").increment();
        LOG.infof("%s: letter %s was applied at attempt %d", channel, letter.id(), letter.attempts());
    }

    @Override
    public void failed(Letter letter, Fault fault, Optional<Instant> nextAttemptAt) {
        counter(nextAttemptAt.isPresent() ? "failed" : "dead").increment();
        if (nextAttemptAt.isEmpty()) {
            LOG.errorf(
                    "%s: letter %s is dead after %d attempts, decide about it with ./tandem dead-letters: %s",
                    channel, letter.id(), letter.attempts(), fault.message());
        } else if (Telemetry.worthALine(letter.attempts())) {
            LOG.warnf(
                    "%s: letter %s failed at attempt %d, again in %d ms: %s",
                    channel,
                    letter.id(),
                    letter.attempts(),
                    Duration.between(Instant.now(), nextAttemptAt.get()).toMillis(),
                    fault.message());
        }
    }

    @Override
    public void unreachable(Throwable cause) {
        LOG.debugf("%s: lanes cannot be read: %s", channel, Telemetry.reason(cause));
    }

    @Override
    public void paused(Throwable cause) {
        if (Telemetry.worthALine(pauses.incrementAndGet())) {
            LOG.warnf("%s: paused until what it needs answers again: %s", channel, Telemetry.reason(cause));
        }
    }

    @Override
    public void resumed() {
        pauses.set(0);
        LOG.infof("%s: everything flows again", channel);
    }

    private Counter counter(String outcome) {
        return Counter.builder("tandem.consumer.events")
                .description("What became of events that arrived")
                .tag("channel", channel)
                .tag(Telemetry.OUTCOME, outcome)
                .register(registry);
    }
}

package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.relay.OutboxEvent;
import dev.tandem.messaging.relay.RelayListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Counts what the relay publishes, and says when it is held back or fails. */
@Singleton
public final class RelayTelemetry implements RelayListener {
    private static final Logger LOG = Logger.getLogger(RelayTelemetry.class);
    private static final Duration HELD_BACK_LONG = Duration.ofSeconds(2);

    private final Counter published;
    private final Counter failures;
    private final Timer delay;
    private volatile Duration heldBack = Duration.ZERO;
    private volatile boolean toldOfHoldBack;

    RelayTelemetry(MeterRegistry registry) {
        this.published = Counter.builder("tandem.relay.published")
                .description("Events that the broker has")
                .register(registry);
        this.failures = Counter.builder("tandem.relay.failures")
                .description("Looks and publications that failed")
                .register(registry);
        this.delay = Telemetry.timer("tandem.relay.delay", "From the decision of an event until the broker has it")
                .register(registry);
        Gauge.builder("tandem.relay.held.back", this, relay -> relay.heldBack.toMillis() / 1000.0)
                .description("How long committed events have waited for an older open transaction")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public void published(List<OutboxEvent> events) {
        released();
        published.increment(events.size());
        events.forEach(item -> delay.record(Telemetry.since(item.event().occurredAt())));
    }

    @Override
    public void heldBack(Duration since) {
        heldBack = since;
        if (since.compareTo(HELD_BACK_LONG) >= 0 && !toldOfHoldBack) {
            toldOfHoldBack = true;
            LOG.warnf(
                    "Events wait since %s s for a transaction that was left open in this database", since.toSeconds());
        }
    }

    @Override
    public void failed(Throwable cause, int attempt) {
        failures.increment();
        if (Telemetry.worthALine(attempt)) {
            LOG.warnf("The relay will try again, attempt %d failed: %s", attempt, Telemetry.reason(cause));
        }
    }

    @Override
    public void leading(boolean leading) {
        LOG.infof("This process %s the relay", leading ? "runs" : "no longer runs");
        if (!leading) {
            released();
        }
    }

    private void released() {
        heldBack = Duration.ZERO;
        toldOfHoldBack = false;
    }
}

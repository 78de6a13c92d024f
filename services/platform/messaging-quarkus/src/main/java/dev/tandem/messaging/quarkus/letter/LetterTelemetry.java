package dev.tandem.messaging.quarkus.letter;

import dev.tandem.messaging.consume.FaultClassifier;
import dev.tandem.messaging.letter.CopierListener;
import dev.tandem.messaging.letter.Redrive;
import dev.tandem.messaging.letter.RedriveListener;
import dev.tandem.messaging.quarkus.kafka.EventConsumers;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Tells of redrives and copies, counts them, and wakes the lanes of letters that are redriven. */
@Singleton
final class LetterTelemetry implements RedriveListener, CopierListener {
    private static final Logger LOG = Logger.getLogger(LetterTelemetry.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final EventConsumers consumers;
    private final MeterRegistry registry;
    private Instant quietUntil = Instant.MIN;

    LetterTelemetry(EventConsumers consumers, MeterRegistry registry) {
        this.consumers = consumers;
        this.registry = registry;
    }

    @Override
    public void redriven(Redrive redrive, int letters) {
        registry.counter("tandem.letters.redriven").increment(letters);
        consumers.wakeLanes();
    }

    @Override
    public void stopped(Redrive redrive, String reason) {
        LOG.warnf("Redrive %s stopped: %s", redrive.id(), reason);
    }

    @Override
    public void completed(Redrive redrive) {
        LOG.infof(
                "Redrive %s is complete: %d letters",
                redrive.id(), redrive.progress().redriven());
    }

    @Override
    public void copied(String topic, int letters) {
        registry.counter("tandem.letters.copied").increment(letters);
    }

    @Override
    public synchronized void delayed(String topic, Throwable cause) {
        Instant now = Instant.now();
        if (now.isAfter(quietUntil)) {
            quietUntil = now.plus(BETWEEN_LINES);
            LOG.warnf(
                    "%s takes no copies of dead letters, they are sent later; create the topic if it is missing: %s",
                    topic, FaultClassifier.cause(cause).getMessage());
        }
    }

    @Override
    public void unreachable(Throwable cause) {
        LOG.debugf("Letters cannot be read: %s", FaultClassifier.cause(cause).getMessage());
    }
}

package dev.tandem.messaging.quarkus.startup;

import dev.tandem.messaging.quarkus.kafka.BrokerProbe;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Waits for the broker. */
@Singleton
final class KafkaReady {
    private static final Logger LOG = Logger.getLogger(KafkaReady.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final BrokerProbe probe;

    KafkaReady(BrokerProbe probe) {
        this.probe = probe;
    }

    /** Completes when the broker answers; tries again until then. */
    Uni<Void> await() {
        return probe.reach()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Waiting for Kafka at %s, not ready until it is there: %s",
                        probe.address(), RootCause.of(failure)))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}

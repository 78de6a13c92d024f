package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.engine.EngineListener;
import dev.tandem.messaging.store.Append;
import dev.tandem.messaging.store.StoreException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Counts batches and conflicts, and says when the database does not answer. */
@Singleton
public final class EngineTelemetry implements EngineListener {
    private static final Logger LOG = Logger.getLogger(EngineTelemetry.class);

    private final DistributionSummary batchSize;
    private final Timer batchDuration;
    private final Counter conflicts;

    EngineTelemetry(MeterRegistry registry) {
        this.batchSize = DistributionSummary.builder("tandem.engine.batch.size")
                .description("Commands per transaction")
                .register(registry);
        this.batchDuration = Telemetry.timer("tandem.engine.batch.duration", "Load, decisions and commit of a batch")
                .register(registry);
        this.conflicts = Counter.builder("tandem.engine.conflicts")
                .description("Batches decided again because another replica was first")
                .register(registry);
    }

    @Override
    public void committed(int commands, Append append, Duration took) {
        batchSize.record(commands);
        batchDuration.record(took);
    }

    @Override
    public void retrying(StoreException cause, int attempt) {
        if (cause instanceof StoreException.Conflict) {
            conflicts.increment();
        } else if (Telemetry.worthALine(attempt)) {
            LOG.warnf("Commands wait for the database, attempt %d: %s", attempt, Telemetry.reason(cause));
        }
    }
}

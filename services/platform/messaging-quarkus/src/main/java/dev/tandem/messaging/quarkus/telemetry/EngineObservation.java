package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.EngineListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;

/** Puts metrics and spans around engines. */
@Singleton
public final class EngineObservation {
    private final EngineTelemetry listener;
    private final MeterRegistry registry;
    private final OpenTelemetry telemetry;

    EngineObservation(EngineTelemetry listener, MeterRegistry registry, OpenTelemetry telemetry) {
        this.listener = listener;
        this.registry = registry;
        this.telemetry = telemetry;
    }

    public EngineListener listener() {
        return listener;
    }

    public <C, R> CommandBus<C, R> observed(CommandBus<C, R> bus) {
        return new ObservedCommandBus<>(bus, registry, telemetry);
    }

    /** Reports how many commands wait. */
    public void watchQueue(IntSupplier queued) {
        Gauge.builder("tandem.engine.queued", queued, IntSupplier::getAsInt)
                .description("Commands that wait for their batch")
                .strongReference(true)
                .register(registry);
    }
}

package dev.tandem.messaging.quarkus.telemetry;

import dev.tandem.messaging.CommandBus;
import dev.tandem.messaging.engine.EngineListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;

/** Puts metrics and spans around engines. */
@Singleton
public final class EngineObservation {
    private final EngineTelemetry listener;
    private final MeterRegistry registry;
    private final CoreTracer tracer;

    EngineObservation(EngineTelemetry listener, MeterRegistry registry, CoreTracer tracer) {
        this.listener = listener;
        this.registry = registry;
        this.tracer = tracer;
    }

    public EngineListener listener() {
        return listener;
    }

    public <C, R> CommandBus<C, R> observed(CommandBus<C, R> bus) {
        return new ObservedCommandBus<>(bus, registry, tracer);
    }

    /** Reports how many commands wait. */
    public void watchQueue(IntSupplier queued) {
        Gauge.builder("tandem.engine.queued", queued, IntSupplier::getAsInt)
                .description("Commands that wait for their batch")
                .strongReference(true)
                .register(registry);
    }
}

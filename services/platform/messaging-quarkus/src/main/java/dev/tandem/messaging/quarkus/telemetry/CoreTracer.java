package dev.tandem.messaging.quarkus.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the core's spans; none where the SDK is disabled, which would make them all the same, for nobody. */
@Singleton
public final class CoreTracer {
    private final Tracer tracer;
    private final boolean off;

    CoreTracer(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean off) {
        this.off = off;
        this.tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("dev.tandem.messaging");
    }

    /** Whether nobody hears of spans, whatever a stored context says. */
    boolean isOff() {
        return off;
    }

    Tracer get() {
        return tracer;
    }
}

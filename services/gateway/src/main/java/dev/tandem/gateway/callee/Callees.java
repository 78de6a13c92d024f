package dev.tandem.gateway.callee;

import dev.tandem.gateway.GatewayConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** The services behind the gateway, and how many calls to each are under way and may be. */
@ApplicationScoped
public class Callees {
    private final Callee ordering;
    private final Callee inventory;
    private final Callee tracking;

    Callees(GatewayConfig config, MeterRegistry meters) {
        this.ordering = callee("ordering", config.call(), meters);
        this.inventory = callee("inventory", config.call(), meters);
        this.tracking = callee("tracking", config.call(), meters);
    }

    public Callee ordering() {
        return ordering;
    }

    public Callee inventory() {
        return inventory;
    }

    public Callee tracking() {
        return tracking;
    }

    private static Callee callee(String name, GatewayConfig.Call config, MeterRegistry meters) {
        ConcurrencyLimit limit = new ConcurrencyLimit(config.minConcurrent(), config.maxConcurrent(), System::nanoTime);
        Gauge.builder("tandem.gateway.calls.limit", limit, ConcurrencyLimit::limit)
                .description("Calls that may be under way to the service")
                .tag("service", name)
                .register(meters);
        Gauge.builder("tandem.gateway.calls.under.way", limit, ConcurrencyLimit::underWay)
                .description("Calls that are under way to the service")
                .tag("service", name)
                .register(meters);
        return new Callee(name, config, limit);
    }
}

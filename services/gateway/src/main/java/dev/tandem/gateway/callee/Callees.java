package dev.tandem.gateway.callee;

import dev.tandem.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** The services behind the gateway. */
@ApplicationScoped
public class Callees {
    private final Callee ordering;
    private final Callee inventory;
    private final Callee tracking;

    Callees(GatewayConfig config) {
        this.ordering = new Callee("ordering", config.call());
        this.inventory = new Callee("inventory", config.call());
        this.tracking = new Callee("tracking", config.call());
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
}

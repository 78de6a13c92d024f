package dev.tandem.inventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be configured. */
@ConfigMapping(prefix = "tandem.inventory")
public interface InventoryConfig {
    /** How long a reservation is held for an order that nobody confirms. */
    @WithDefault("15m")
    Duration reservationTtl();

    /** Pieces on hand at which an item runs low unless it was given its own threshold, 0 to 1,000,000; 0 means never. */
    @WithDefault("10")
    int lowStockThreshold();
}

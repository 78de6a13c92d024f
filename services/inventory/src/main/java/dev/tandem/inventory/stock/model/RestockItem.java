package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Adds pieces that came in. What is empty stays as it is.
 *
 * @param defaultLowThreshold for an item that has none yet
 */
public record RestockItem(
        String sku,
        int quantity,
        Optional<String> displayName,
        Optional<Integer> lowThreshold,
        int defaultLowThreshold,
        Instant at)
        implements InventoryCommand {
    @Override
    public Set<String> skus() {
        return Set.of(sku);
    }
}

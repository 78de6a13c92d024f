package dev.tandem.inventory.stock.model;

import java.time.Instant;

/**
 * A stock item as it stands.
 *
 * @param displayName may be empty
 * @param lowThreshold runs low when at most this many pieces are on hand; 0 means never
 * @param updatedAt when it last changed; null before it exists
 */
public record StockItemState(String sku, String displayName, Level level, int lowThreshold, Instant updatedAt)
        implements InventoryState {
    /** An item that nobody has heard of. */
    public static StockItemState none(String sku) {
        return new StockItemState(sku, "", Level.EMPTY, 0, null);
    }

    /** An item exists once anything of it is booked: pieces that came in, or pieces that left unheard of. */
    public boolean exists() {
        return updatedAt != null;
    }

    boolean restocked() {
        return level.received() > 0;
    }

    public StockPhase phase() {
        if (!exists()) {
            return StockPhase.NONE;
        }
        return lowThreshold > 0 && level.onHand() <= lowThreshold ? StockPhase.LOW : StockPhase.AVAILABLE;
    }

    StockItemState at(Level next, Instant at) {
        return new StockItemState(sku, displayName, next, lowThreshold, at);
    }
}

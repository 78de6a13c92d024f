package dev.tandem.auditor.fact;

/**
 * Pieces of a stock item moved.
 *
 * @param orderId empty for a delivery
 * @param level what the event says the level is after it
 */
public record StockMoved(String sku, long version, Move move, long pieces, Level level, String orderId)
        implements Fact {
    @Override
    public String subject() {
        return orderId;
    }
}

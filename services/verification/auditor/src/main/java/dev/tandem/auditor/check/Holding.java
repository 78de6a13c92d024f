package dev.tandem.auditor.check;

import dev.tandem.auditor.fact.EventType;
import dev.tandem.auditor.fact.Move;
import dev.tandem.auditor.fact.StockMoved;
import dev.tandem.auditor.finding.Dossier;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pieces by SKU that an order holds and that were booked out for it, by the movements of the items. Zeros are left out.
 */
record Holding(Map<String, Long> held, Map<String, Long> deducted) {
    static Holding of(Dossier order) {
        Map<String, Long> held = new TreeMap<>();
        Map<String, Long> deducted = new TreeMap<>();
        for (StockMoved moved : order.all(StockMoved.class)) {
            held.merge(moved.sku(), moved.move() == Move.RESERVE ? moved.pieces() : -moved.pieces(), Holding::sum);
            if (moved.move() == Move.DEDUCT) {
                deducted.merge(moved.sku(), moved.pieces(), Holding::sum);
            }
        }
        return new Holding(held, deducted);
    }

    /** What the reservation itself says it holds. */
    static Map<String, Long> reserved(Dossier order) {
        boolean live = order.has(EventType.STOCK_RESERVED)
                && !order.has(EventType.STOCK_RELEASED)
                && !order.has(EventType.STOCK_DEDUCTED)
                && !order.has(EventType.STOCK_RESERVATION_EXPIRED);
        // Repeated answers repeat the lines.
        return live ? Dossier.sum(order.all(EventType.STOCK_RESERVED).stream().limit(1)) : Map.of();
    }

    long held(String sku) {
        return held.getOrDefault(sku, 0L);
    }

    long deducted(String sku) {
        return deducted.getOrDefault(sku, 0L);
    }

    private static Long sum(long one, long other) {
        return one + other == 0 ? null : Long.valueOf(one + other);
    }
}

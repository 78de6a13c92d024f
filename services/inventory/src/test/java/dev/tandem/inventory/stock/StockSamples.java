package dev.tandem.inventory.stock;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand.ConfirmReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.DeductStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ExpireReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.RestockItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two items, one order, and everything that can be asked about them. */
public final class StockSamples {
    public static final Instant NOW = Instant.parse("2026-02-03T04:05:06.007Z");
    public static final Instant EXPIRY = NOW.plus(Duration.ofMinutes(15));
    public static final UUID ORDER = UUID.fromString("0e9f3c1e-2b57-5c0e-9d55-7a4e6d8f1b20");
    public static final String MUG = "MUG-BLUE";
    public static final String TEA = "TEA-GREEN";
    public static final List<Line> LINES = List.of(new Line(MUG, 2), new Line(TEA, 1));
    public static final Set<String> SKUS = Set.of(MUG, TEA);
    private static final int DEFAULT_THRESHOLD = 3;

    private StockSamples() {}

    public static RestockItem restock(String sku, int quantity) {
        return new RestockItem(sku, quantity, Optional.empty(), Optional.empty(), DEFAULT_THRESHOLD, NOW);
    }

    public static RestockItem restock(String sku, int quantity, int lowThreshold) {
        return new RestockItem(sku, quantity, Optional.of("A " + sku), Optional.of(lowThreshold), 0, NOW);
    }

    public static ReserveStock reserve(Asker asker) {
        return reserve(LINES, asker);
    }

    public static ReserveStock reserve(List<Line> lines, Asker asker) {
        return new ReserveStock(ORDER, lines, EXPIRY, asker, NOW);
    }

    public static ConfirmReservation confirm() {
        return new ConfirmReservation(ORDER, NOW);
    }

    public static ReleaseStock release(Asker asker) {
        return new ReleaseStock(ORDER, SKUS, asker, NOW);
    }

    public static DeductStock deduct() {
        return new DeductStock(ORDER, LINES, SKUS, NOW);
    }

    public static ExpireReservation expire() {
        return new ExpireReservation(ORDER, SKUS, NOW);
    }
}

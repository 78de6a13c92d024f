package dev.tandem.inventory.stock.application;

import dev.tandem.inventory.stock.model.Asker;
import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationCommand.ConfirmReservation;
import dev.tandem.inventory.stock.model.ReservationCommand.DeductStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReleaseStock;
import dev.tandem.inventory.stock.model.ReservationCommand.ReserveStock;
import dev.tandem.inventory.stock.model.RestockItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sensible and senseless commands on a few items and many orders; the same seed gives the same ones. */
final class RandomCommands {
    static final String UNKNOWN_SKU = "NO-SUCH-ITEM";
    static final List<String> SKUS = List.of("A", "B", "C", "D", "E", "F");
    static final List<UUID> ORDERS =
            IntStream.range(0, 150).mapToObj(number -> new UUID(number, number)).toList();
    private static final Duration TTL = Duration.ofMinutes(15);

    private final Random random;

    RandomCommands(long seed) {
        this.random = new Random(seed);
    }

    InventoryCommand next(Instant now) {
        UUID order = ORDERS.get(random.nextInt(ORDERS.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> restock(now);
            case 2, 3, 4, 5 -> new ReserveStock(order, lines(), now.plus(TTL), asker(), now);
            case 6, 7 -> new ConfirmReservation(order, now);
            case 8 -> new DeductStock(order, lines(), random.nextBoolean() ? Set.of() : Set.copyOf(SKUS), now);
            default -> new ReleaseStock(order, Set.of(), asker(), now);
        };
    }

    /** Mostly none. */
    int pauseSeconds() {
        return random.nextInt(8) == 0 ? random.nextInt(120) : 0;
    }

    private RestockItem restock(Instant now) {
        return new RestockItem(
                SKUS.get(random.nextInt(SKUS.size())),
                1 + random.nextInt(12),
                Optional.empty(),
                random.nextInt(4) == 0 ? Optional.of(random.nextInt(10)) : Optional.empty(),
                5,
                now);
    }

    private List<Line> lines() {
        int first = random.nextInt(SKUS.size());
        List<Line> lines = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(offset -> new Line(SKUS.get((first + offset) % SKUS.size()), 1 + random.nextInt(5)))
                .toList();
        return random.nextInt(20) == 0 ? List.of(new Line(UNKNOWN_SKU, 1)) : lines;
    }

    private Asker asker() {
        return random.nextBoolean() ? Asker.CALL : Asker.EVENT;
    }
}

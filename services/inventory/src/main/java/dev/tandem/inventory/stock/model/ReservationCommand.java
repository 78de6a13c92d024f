package dev.tandem.inventory.stock.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be asked of an order's reservation. */
public sealed interface ReservationCommand extends InventoryCommand {
    UUID orderId();

    /** Holds all lines or none. */
    record ReserveStock(UUID orderId, List<Line> lines, Instant expiresAt, Asker asker, Instant at)
            implements ReservationCommand {
        public ReserveStock {
            lines = List.copyOf(lines);
            requireDistinct(lines);
        }

        @Override
        public Set<String> skus() {
            return lines.stream().map(Line::sku).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Keeps the reservation: the order is confirmed. */
    record ConfirmReservation(UUID orderId, Instant at) implements ReservationCommand {
        @Override
        public Set<String> skus() {
            return Set.of();
        }
    }

    /** A command on lines that only the reservation knows. {@code skus} is what it is thought to hold. */
    sealed interface OnHeldLines extends ReservationCommand {
        /** The same with other SKUs. */
        OnHeldLines over(Set<String> skus);
    }

    /** Puts the lines back on hand, or bars a reservation that comes later. */
    record ReleaseStock(UUID orderId, Set<String> skus, Asker asker, Instant at) implements OnHeldLines {
        @Override
        public ReleaseStock over(Set<String> others) {
            return new ReleaseStock(orderId, others, asker, at);
        }
    }

    /**
     * The goods left.
     *
     * @param lines what left, which counts unless other lines are held
     * @param held the SKUs that the reservation is thought to hold
     */
    record DeductStock(UUID orderId, List<Line> lines, Set<String> held, Instant at) implements OnHeldLines {
        public DeductStock {
            lines = List.copyOf(lines);
            requireDistinct(lines);
        }

        @Override
        public Set<String> skus() {
            return Stream.concat(lines.stream().map(Line::sku), held.stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public DeductStock over(Set<String> others) {
            return new DeductStock(orderId, lines, others, at);
        }
    }

    /** The reservation's time is over. */
    record ExpireReservation(UUID orderId, Set<String> skus, Instant at) implements OnHeldLines {
        @Override
        public ExpireReservation over(Set<String> others) {
            return new ExpireReservation(orderId, others, at);
        }
    }

    private static void requireDistinct(List<Line> lines) {
        if (lines.isEmpty() || lines.stream().map(Line::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("An order's stock has lines of distinct SKUs");
        }
    }
}

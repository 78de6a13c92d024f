package dev.tandem.inventory.stock.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.model.InventoryCommand;
import dev.tandem.inventory.stock.model.InventoryEvent;
import dev.tandem.inventory.stock.model.Level;
import dev.tandem.inventory.stock.model.Line;
import dev.tandem.inventory.stock.model.ReservationState;
import dev.tandem.inventory.stock.model.ReservationStatus;
import dev.tandem.inventory.stock.model.RestockItem;
import dev.tandem.inventory.stock.model.StockItemEvent;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRestocked;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRunLow;
import dev.tandem.inventory.stock.model.StockItemState;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens in whatever order, no piece is lost or made up. */
class ConservationTest {
    private static final int COMMANDS = 800;

    private static final List<String> ALL_SKUS = Stream.concat(
                    RandomCommands.SKUS.stream(), Stream.of(RandomCommands.UNKNOWN_SKU))
            .toList();

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final Map<String, Long> received = new HashMap<>();
    private boolean oversold;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsThroughAnySequenceOfCommands(long seed) {
        RandomCommands commands = new RandomCommands(seed);
        for (int number = 0; number < COMMANDS; number++) {
            InventoryCommand command = commands.next(inventory.now());
            if (command instanceof RestockItem restock) {
                received.merge(restock.sku(), (long) restock.quantity(), Long::sum);
            }
            inventory.submit(command);
            inventory.advance(Duration.ofSeconds(commands.pauseSeconds()));
            if (number % 50 == 0) {
                requireBalancedBooks();
            }
        }
        requireBalancedBooks();
        requireEveryOutcomeSeen();
        requireReplayable();
    }

    private void requireBalancedBooks() {
        Map<String, Long> held = sums(EnumSet.of(ReservationStatus.HELD));
        Map<String, Long> shipped = sums(EnumSet.of(ReservationStatus.DEDUCTED));
        for (String sku : ALL_SKUS) {
            Level level = inventory.item(sku).level();

            oversold |= level.onHand() < 0;
            assertThat(level.onHand() + level.reserved() + level.shipped()).isEqualTo(level.received());
            assertThat(level.received()).isEqualTo(received.getOrDefault(sku, 0L));
            assertThat(level.reserved()).isEqualTo(held.getOrDefault(sku, 0L));
            assertThat(level.shipped()).isEqualTo(shipped.getOrDefault(sku, 0L));
        }
    }

    /** A run that never shipped, expired or oversold anything would prove little. */
    private void requireEveryOutcomeSeen() {
        assertThat(oversold).isTrue();
        Set<ReservationStatus> seen = EnumSet.noneOf(ReservationStatus.class);
        RandomCommands.ORDERS.forEach(
                order -> seen.add(inventory.reservation(order).status()));
        assertThat(seen)
                .contains(
                        ReservationStatus.DEDUCTED,
                        ReservationStatus.RELEASED,
                        ReservationStatus.EXPIRED,
                        ReservationStatus.REJECTED);
    }

    private void requireReplayable() {
        for (String sku : ALL_SKUS) {
            var stream = InventoryStreams.stock(sku);
            assertThat(inventory.service().replayed(stream))
                    .isEqualTo(inventory.service().state(stream));
            requireOneWarningPerFall(sku);
        }
    }

    private void requireOneWarningPerFall(String sku) {
        StockItemState item = StockItemState.none(sku);
        boolean low = false;
        for (InventoryEvent event : inventory.history(InventoryStreams.stock(sku))) {
            if (event instanceof StockItemRunLow) {
                assertThat(low).isFalse();
                low = true;
            } else {
                low = low && ((StockItemEvent) event).level().onHand() <= threshold(item, event);
            }
            item = (StockItemState) new InventoryDecider().evolve(item, event);
        }
    }

    private static int threshold(StockItemState before, InventoryEvent event) {
        return event instanceof StockItemRestocked restocked ? restocked.lowThreshold() : before.lowThreshold();
    }

    private Map<String, Long> sums(Set<ReservationStatus> statuses) {
        Map<String, Long> sums = new HashMap<>();
        for (UUID order : RandomCommands.ORDERS) {
            ReservationState reservation = inventory.reservation(order);
            if (statuses.contains(reservation.status())) {
                for (Line line : reservation.lines()) {
                    sums.merge(line.sku(), (long) line.quantity(), Long::sum);
                }
            }
        }
        return sums;
    }
}

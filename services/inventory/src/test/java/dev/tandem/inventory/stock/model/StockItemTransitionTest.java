package dev.tandem.inventory.stock.model;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.NOW;
import static dev.tandem.inventory.stock.StockSamples.ORDER;

import dev.tandem.inventory.stock.StockSamples;
import dev.tandem.testkit.transition.StateDiagram;
import dev.tandem.testkit.transition.TransitionCoverage;
import dev.tandem.testkit.transition.TransitionTable;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StockItemTransitionTest {
    private static final TransitionTable TABLE = TransitionTable.of(
            "stock-item",
            StockItemTransition.values(),
            StockItemTransition::from,
            StockItemTransition::trigger,
            StockItemTransition::to);

    private final TransitionCoverage coverage = TransitionCoverage.of(TABLE);
    private StockItemState item;

    @Test
    void everyTransitionIsTakenAndNoOther() {
        created(20, 5)
                .reserve(10)
                .reserve(4)
                .reserve(1)
                .reserve(1)
                .release(1)
                .release(10)
                .restock(1, 5);
        created(20, 5).reserve(10).deduct(5).reserve(6).deduct(5).restock(1, 5).restock(9, 5);
        created(20, 5).reserve(1).release(1).restock(1, 30);
        created(2, 5);
        item = StockItemState.none(MUG);
        reserveUnheardOf(1);
        coverage.assertComplete();
    }

    @Test
    void isShownInTheDocumentation() {
        StateDiagram.check(TABLE);
    }

    private StockItemTransitionTest created(int quantity, int threshold) {
        item = StockItemState.none(MUG);
        return restock(quantity, threshold);
    }

    private StockItemTransitionTest restock(int quantity, int threshold) {
        return go(
                StockTrigger.RESTOCKED,
                before -> StockItem.restock(before, StockSamples.restock(MUG, quantity, threshold)));
    }

    private StockItemTransitionTest reserve(int quantity) {
        return go(StockTrigger.RESERVED, before -> StockItem.reserve(before, quantity, ORDER, NOW));
    }

    private void reserveUnheardOf(int quantity) {
        go(StockTrigger.RESERVED, before -> StockItem.take(before, quantity, ORDER, NOW)
                .subList(0, 1));
    }

    private StockItemTransitionTest release(int quantity) {
        return go(StockTrigger.RELEASED, before -> StockItem.release(before, quantity, ORDER, NOW));
    }

    private StockItemTransitionTest deduct(int quantity) {
        return go(StockTrigger.DEDUCTED, before -> StockItem.deduct(before, quantity, ORDER, NOW));
    }

    private StockItemTransitionTest go(StockTrigger trigger, Function<StockItemState, List<InventoryEvent>> rule) {
        StockPhase from = item.phase();
        for (InventoryEvent event : rule.apply(item)) {
            item = StockItem.evolve(item, (StockItemEvent) event);
        }
        coverage.visited(from, trigger, item.phase());
        return this;
    }
}

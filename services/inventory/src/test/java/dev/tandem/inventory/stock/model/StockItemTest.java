package dev.tandem.inventory.stock.model;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.NOW;
import static dev.tandem.inventory.stock.StockSamples.ORDER;
import static dev.tandem.inventory.stock.StockSamples.TEA;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.inventory.stock.model.StockItemEvent.StockItemReserved;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRestocked;
import dev.tandem.inventory.stock.model.StockItemEvent.StockItemRunLow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockItemTest {
    @Test
    void isCreatedByItsFirstPieces() {
        StockItemState item = Books.of(restock(MUG, 10, 4)).item(MUG);

        assertThat(item.level()).isEqualTo(new Level(10, 0, 0, 10));
        assertThat(item.displayName()).isEqualTo("A MUG-BLUE");
        assertThat(item.lowThreshold()).isEqualTo(4);
        assertThat(item.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void getsTheDefaultThresholdOnlyWhenItIsNew() {
        assertThat(Books.of(restock(MUG, 10)).item(MUG).lowThreshold()).isEqualTo(3);
        assertThat(Books.of(restock(MUG, 10, 4), restock(MUG, 10)).item(MUG).lowThreshold())
                .isEqualTo(4);
    }

    @Test
    void keepsItsNameWhenNoneIsGiven() {
        assertThat(Books.of(restock(MUG, 10, 4), restock(MUG, 1)).item(MUG).displayName())
                .isEqualTo("A MUG-BLUE");
    }

    @Test
    void runsLowAtItsThresholdOncePerFall() {
        StockItemState full = Books.of(restock(MUG, 10, 4)).item(MUG);

        List<InventoryEvent> above = StockItem.reserve(full, 5, ORDER, NOW);
        assertThat(above).hasSize(1);
        List<InventoryEvent> fall = StockItem.reserve(full, 6, ORDER, NOW);
        Level level = new Level(4, 6, 0, 10);
        assertThat(fall)
                .containsExactly(
                        new StockItemReserved(MUG, 6, level, ORDER, NOW), new StockItemRunLow(MUG, level, 4, NOW));

        StockItemState low = full.at(level, NOW);
        assertThat(StockItem.reserve(low, 1, ORDER, NOW)).hasSize(1);
        assertThat(StockItem.release(low, 1, ORDER, NOW)).hasSize(1);
    }

    @Test
    void runsLowAgainAfterItWasAboveTheThreshold() {
        StockItemState back = Books.of(restock(MUG, 10, 4)).item(MUG).at(new Level(5, 5, 0, 10), NOW);

        assertThat(StockItem.reserve(back, 1, ORDER, NOW)).hasSize(2);
    }

    @Test
    void neverRunsLowWithThresholdZero() {
        StockItemState item = Books.of(restock(MUG, 1, 0)).item(MUG);

        assertThat(StockItem.reserve(item, 1, ORDER, NOW)).hasSize(1);
    }

    @Test
    void startsLowWhenItsFirstPiecesAreTooFew() {
        assertThat(Books.of(restock(MUG, 2, 4)).events())
                .hasExactlyElementsOfTypes(StockItemRestocked.class, StockItemRunLow.class);
    }

    @Test
    void fallsBelowZeroWhenMoreLeavesThanTheBooksHaveAndIsToldLowOnce() {
        Books books = Books.of(restock(MUG, 1, 4), restock(TEA, 10), deduct());

        assertThat(books.item(MUG).level()).isEqualTo(new Level(-1, 0, 2, 1));
        assertThat(books.item(MUG).phase()).isEqualTo(StockPhase.LOW);
        assertThat(books.events())
                .filteredOn(event -> event instanceof StockItemRunLow)
                .hasSize(1);
        assertThat(Books.of(restock(MUG, 1, 4), restock(TEA, 10), deduct(), restock(MUG, 10))
                        .item(MUG)
                        .phase())
                .isEqualTo(StockPhase.AVAILABLE);
    }

    @Test
    void hasNothingAvailableBelowZero() {
        StockItemState oversold = Books.of(deduct()).item(MUG);

        assertThat(new Shelves(Map.of(MUG, oversold)).shortages(List.of(new Line(MUG, 1))))
                .containsExactly(new Shortage(MUG, 1, 0));
    }

    @Test
    void isKnownByWhatLeftAndNamedByWhatComesIn() {
        Books books = Books.of(deduct());
        assertThat(books.item(MUG).exists()).isTrue();
        assertThat(books.item(MUG).level()).isEqualTo(new Level(-2, 0, 2, 0));

        books.take(restock(MUG, 10));

        assertThat(books.item(MUG).level()).isEqualTo(new Level(8, 0, 2, 10));
        assertThat(books.item(MUG).lowThreshold()).isEqualTo(3);
    }

    @Test
    void piecesAreNeverHeldThatAreNotThereNorLost() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1, 0, 0, 1).reserve(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(-1, 0, 1, 0).reserve(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1, 0, 0, 1).deduct(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Level(1, 1, 1, 4));
    }
}

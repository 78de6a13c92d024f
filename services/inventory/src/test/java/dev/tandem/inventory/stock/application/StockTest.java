package dev.tandem.inventory.stock.application;

import static dev.tandem.inventory.stock.StockSamples.MUG;
import static dev.tandem.inventory.stock.StockSamples.deduct;
import static dev.tandem.inventory.stock.StockSamples.restock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.inventory.stock.application.Stock.Page;
import dev.tandem.inventory.stock.model.Level;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest {
    private static final List<String> SKUS = List.of("A", "B", "C");

    private final InMemoryInventory inventory = new InMemoryInventory();
    private final Stock stock = new Stock(inventory.service().reader(), (after, limit) -> Uni.createFrom()
            .item(SKUS.stream()
                    .filter(sku -> sku.compareTo(after) > 0)
                    .limit(limit)
                    .toList()));

    @BeforeEach
    void stockUp() {
        SKUS.forEach(sku -> inventory.submit(restock(sku, 10)));
    }

    @Test
    void findsAnItemAndItsVersion() {
        inventory.submit(restock("A", 5));

        InventoryReply.Item item = stock.find("A").await().indefinitely().orElseThrow();
        assertThat(item.item().level().onHand()).isEqualTo(15);
        assertThat(item.version()).isEqualTo(2);
        assertThat(stock.find("NO-SUCH-ITEM").await().indefinitely()).isEmpty();
    }

    @Test
    void showsAnItemOfWhichPiecesLeftThoughNoneCameIn() {
        inventory.submit(deduct());

        InventoryReply.Item item = stock.find(MUG).await().indefinitely().orElseThrow();
        assertThat(item.item().level()).isEqualTo(new Level(-2, 0, 2, 0));
    }

    @Test
    void listsPageByPage() {
        assertThat(skus(page("", 2))).containsExactly("A", "B");
        assertThat(page("", 2).more()).isTrue();
        assertThat(skus(page("B", 2))).containsExactly("C");
        assertThat(page("B", 2).more()).isFalse();
    }

    @Test
    void aFullLastPageIsTheLast() {
        assertThat(page("", 3).more()).isFalse();
        assertThat(page("C", 3).items()).isEmpty();
    }

    private Page page(String after, int size) {
        return stock.list(after, size).await().indefinitely();
    }

    private static Stream<String> skus(Page page) {
        return page.items().stream().map(found -> found.item().sku());
    }
}

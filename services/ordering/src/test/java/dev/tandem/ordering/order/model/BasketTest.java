package dev.tandem.ordering.order.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void addsUpTheLargestOrderThatTheContractAllows() {
        Basket basket = new Basket(IntStream.range(0, 100)
                .mapToObj(number -> line("SKU-" + number, 10_000, "EUR", 1_000_000_000_000L))
                .toList());

        assertThat(basket.total()).isEqualTo(new Money("EUR", 1_000_000_000_000_000_000L));
    }

    @Test
    void rejectsLinesThatAreNoOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Basket(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Basket(List.of(line("A", 0, "EUR", 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(List.of(line("A", 1, "EUR", 1), line("A", 2, "EUR", 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basket(List.of(line("A", 1, "EUR", 1), line("B", 1, "USD", 1))));
    }

    private static OrderLine line(String sku, int quantity, String currency, long price) {
        return new OrderLine(sku, quantity, new Money(currency, price));
    }
}

package dev.tandem.dev.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SmokePlanTest {

    @Test
    void fiveOrdersAreEnoughForOneOfEachKind() {
        SmokePlan plan = SmokePlan.of(5, "smoke");
        assertThat(plan.orders()).extracting(PlannedOrder::kind).containsExactlyInAnyOrder(OrderKind.values());
    }

    @Test
    void stocksEnoughForAllButTheScarceOrders() {
        SmokePlan plan = SmokePlan.of(200, "smoke");
        Map<String, Integer> needed = plan.orders().stream()
                .map(PlannedOrder::request)
                .collect(Collectors.toMap(order -> order.sku(), order -> order.quantity(), Integer::sum));
        plan.stock().forEach((sku, pieces) -> {
            boolean enough = pieces >= needed.get(sku);
            assertThat(enough).as(sku).isEqualTo(!sku.equals(SmokePlan.SCARCE_SKU));
        });
    }

    @Test
    void keysAreDistinct() {
        Map<String, Long> keys = SmokePlan.of(50, "smoke").orders().stream()
                .collect(Collectors.groupingBy(PlannedOrder::idempotencyKey, Collectors.counting()));
        assertThat(keys).hasSize(50);
    }
}

package dev.tandem.dev.smoke;

import dev.tandem.dev.client.Answer;
import java.util.List;

/** The orders that were refused are those that should be, and no others. */
final class Refusals {

    private static final int CONFLICT = 409;

    private Refusals() {}

    static boolean outOfStock(Answer answer) {
        return answer.status() == CONFLICT && answer.text("code").equals("OUT_OF_STOCK");
    }

    static List<Finding> check(List<PlacedOrder> orders) {
        return orders.stream()
                .filter(order -> !order.accepted() && !expected(order))
                .map(order -> Finding.wrong(
                        order.plan().kind() + " order " + order.plan().idempotencyKey() + " was refused with "
                                + order.first().describe()))
                .toList();
    }

    private static boolean expected(PlacedOrder order) {
        return order.plan().kind() == OrderKind.OUT_OF_STOCK && outOfStock(order.first());
    }
}
